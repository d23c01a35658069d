package id.anjungan.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days offices work, and counting by them. Holidays and collective leave change every year by a joint decree of
 * three ministers, so a year without one is not known: every answer that would need it is empty. Immutable.
 */
public final class WorkingDays {

    /** What reading a file came to: the calendar, or every fault in it (Indonesian sentences). */
    public sealed interface Loaded {
        record Valid(WorkingDays calendar) implements Loaded {
        }

        record Broken(List<String> problems) implements Loaded {
        }
    }

    private static final ObjectMapper YAML = YAMLMapper.builder().addModule(new ParameterNamesModule())
            .addModule(new JavaTimeModule()).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final Set<DayOfWeek> weekend;
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> closed = new HashSet<>();

    private WorkingDays(CalendarFile file) {
        weekend = file.weekend().isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(file.weekend());
        for (CalendarFile.Year y : file.years()) {
            years.add(y.year());
            y.all().forEach(h -> closed.add(h.day()));
        }
    }

    /** The calendar this program is shipped with. @throws IllegalStateException if the shipped file is broken */
    public static WorkingDays indonesia() {
        try (InputStream in = WorkingDays.class.getResourceAsStream("indonesia.yaml")) {
            Loaded loaded = load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (loaded instanceof Loaded.Valid valid) {
                return valid.calendar();
            }
            throw new IllegalStateException("calendar/indonesia.yaml: " + ((Loaded.Broken) loaded).problems());
        } catch (IOException fault) {
            throw new IllegalStateException("calendar/indonesia.yaml", fault);
        }
    }

    /** @param yaml text shaped as {@code config/calendar/indonesia.yaml} */
    public static Loaded load(String yaml) {
        try {
            CalendarFile file = YAML.readValue(yaml, CalendarFile.class);
            List<String> problems = file == null ? List.of("berkas kosong") : file.problems();
            return problems.isEmpty() ? new Loaded.Valid(new WorkingDays(file)) : new Loaded.Broken(problems);
        } catch (JsonProcessingException fault) {
            var at = fault.getLocation();
            return new Loaded.Broken(List.of("baris " + (at == null ? "?" : at.getLineNr()) + ": "
                    + fault.getOriginalMessage()));
        }
    }

    /** Empty for a day of a year without a decree, weekend or not. */
    public Optional<Boolean> works(LocalDate day) {
        return years.contains(day.getYear())
                ? Optional.of(!weekend.contains(day.getDayOfWeek()) && !closed.contains(day)) : Optional.empty();
    }

    /**
     * The n-th working day after a day, which itself does not count.
     *
     * @param n 0 gives the day itself, whatever day it is
     * @return empty when the count comes to a year without a decree
     */
    public Optional<LocalDate> after(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = n; left > 0;) {
            day = day.plusDays(1);
            Optional<Boolean> works = works(day);
            if (works.isEmpty()) {
                return Optional.empty();
            }
            left -= works.get() ? 1 : 0;
        }
        return Optional.of(day);
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public Optional<Integer> between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return between(to, from).map(n -> -n);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            Optional<Boolean> works = works(day);
            if (works.isEmpty()) {
                return Optional.empty();
            }
            count += works.get() ? 1 : 0;
        }
        return Optional.of(count);
    }
}
