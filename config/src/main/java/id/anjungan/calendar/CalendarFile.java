package id.anjungan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The shape of {@code config/calendar/indonesia.yaml}. */
record CalendarFile(List<DayOfWeek> weekend, List<Year> years) {

    /** @param collectiveLeave cuti bersama: offices are closed on these days too */
    record Year(int year, String decree, List<Holiday> national, List<Holiday> collectiveLeave) {

        Stream<Holiday> all() {
            return Stream.concat(national.stream(), collectiveLeave.stream());
        }
    }

    record Holiday(LocalDate day, String name) {
    }

    /** Every fault, in sentences; empty when there is none. */
    List<String> problems() {
        List<String> found = new ArrayList<>();
        if (weekend == null || weekend.stream().anyMatch(Objects::isNull) || Set.copyOf(weekend).size() > 6) {
            found.add("weekend: perlu daftar hari libur mingguan, paling banyak enam");
        }
        if (years == null || years.isEmpty()) {
            found.add("years: perlu sekurangnya satu tahun");
            return found;
        }
        Set<Integer> seen = new HashSet<>();
        for (Year y : years) {
            if (y == null || y.national() == null || y.collectiveLeave() == null) {
                found.add("years: setiap tahun perlu national dan collectiveLeave");
                continue;
            }
            if (!seen.add(y.year())) {
                found.add("tahun " + y.year() + " tertulis dua kali");
            }
            if (y.decree() == null || y.decree().isBlank()) {
                found.add("tahun " + y.year() + " perlu decree: keputusan yang menetapkannya");
            }
            days(y, found);
        }
        return found;
    }

    private static void days(Year y, List<String> found) {
        Set<LocalDate> days = new HashSet<>();
        y.all().forEach(h -> {
            if (h == null || h.day() == null || h.name() == null || h.name().isBlank()) {
                found.add("tahun " + y.year() + ": setiap hari perlu day dan name");
            } else if (h.day().getYear() != y.year()) {
                found.add("tahun " + y.year() + ": " + h.day() + " bukan hari tahun itu");
            } else if (!days.add(h.day())) {
                found.add("tahun " + y.year() + ": " + h.day() + " tertulis dua kali");
            }
        });
    }
}
