package id.anjungan.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The law of one province, dated. Which article applies is decided by the due date of a period, so one bill can mix old
 * and new law (Perda 8/2023 and UU 1/2022 from 5 January 2025). Immutable; knows no clock.
 */
public final class Tariff {

    /** What a bill is for. */
    public enum Occasion {
        /** The yearly endorsement: no STNK or TNKB fees (Supreme Court 12 P/HUM/2017). */
        ANNUAL,
        /** The five-year renewal: new STNK and plates are paid for. */
        FIVE_YEAR
    }

    /** What reading a file came to: the law, or every fault in it (Indonesian sentences). */
    public sealed interface Loaded {
        record Valid(Tariff tariff) implements Loaded {
        }

        record Broken(List<String> problems) implements Loaded {
        }
    }

    /** Read once: it never changes while a program runs. */
    private static Tariff shipped;

    private static final ObjectMapper YAML = YAMLMapper.builder().addModule(new ParameterNamesModule())
            .addModule(new JavaTimeModule()).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final TariffFile law;

    private Tariff(TariffFile law) {
        this.law = law;
    }

    /** The tariff this program is shipped with. @throws IllegalStateException if the shipped file is broken */
    public static synchronized Tariff eastJava() {
        if (shipped == null) {
            shipped = read();
        }
        return shipped;
    }

    private static Tariff read() {
        try (InputStream in = Tariff.class.getResourceAsStream("jawa-timur.yaml")) {
            Loaded loaded = load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (loaded instanceof Loaded.Valid valid) {
                return valid.tariff();
            }
            throw new IllegalStateException("tariff/jawa-timur.yaml: " + ((Loaded.Broken) loaded).problems());
        } catch (IOException fault) {
            throw new IllegalStateException("tariff/jawa-timur.yaml", fault);
        }
    }

    /** @param yaml text shaped as {@code config/tariff/jawa-timur.yaml} */
    public static Loaded load(String yaml) {
        try {
            TariffFile file = YAML.readValue(yaml, TariffFile.class);
            List<String> problems = file == null ? List.of("berkas kosong") : TariffProblems.of(file);
            return problems.isEmpty() ? new Loaded.Valid(new Tariff(file)) : new Loaded.Broken(problems);
        } catch (JsonProcessingException fault) {
            var at = fault.getLocation();
            return new Loaded.Broken(List.of("baris " + (at == null ? "?" : at.getLineNr()) + ": "
                    + fault.getOriginalMessage()));
        }
    }

    /**
     * One or more periods, the oldest first. The period that ends on {@code due} is always billed; every later one
     * whose due date has come by {@code payDate} is billed with it.
     *
     * @param due     last day of the oldest unpaid period (WIB)
     * @param payDate the day of payment (WIB); payment is on time until the end of the due date
     * @throws IllegalArgumentException for a due date older than the oldest law on file
     */
    public Assessment bill(VehicleFacts vehicle, LocalDate due, LocalDate payDate, Occasion occasion) {
        List<Bill.Line> lines = new ArrayList<>();
        Set<String> decrees = new TreeSet<>();
        int periods = periods(due, payDate);
        for (int i = 0; i < periods; i++) {
            new Period(law, vehicle, due.plusYears(i), payDate, lines, decrees).add();
        }
        LocalDate newest = due.plusYears(periods - 1L);
        addParking(vehicle, newest, lines, decrees);
        if (occasion == Occasion.FIVE_YEAR) {
            TariffFile.Fees fees = at(law.fees(), newest);
            decrees.add(fees.decree());
            lines.add(flat(Component.STNK, newest, fees.stnk().of(vehicle.vehicleClass()), Owner.POLICE));
            lines.add(flat(Component.TNKB, newest, fees.tnkb().of(vehicle.vehicleClass()), Owner.POLICE));
        }
        return new Assessment(List.copyOf(lines), due.plusYears(periods), weightOf(vehicle.vehicleClass(), newest),
                List.copyOf(decrees));
    }

    /** How many periods are unpaid on a day: 1 until the next due date, then one more each year. */
    public static int periods(LocalDate due, LocalDate payDate) {
        int periods = 1;
        while (!due.plusYears(periods).isAfter(payDate)) {
            periods++;
        }
        return periods;
    }

    /** The weight of a class, as the decree writes it. */
    public String weightOf(VehicleClass vehicle, LocalDate due) {
        return at(law.weights(), due).classes().get(vehicle.code());
    }

    /** Oldest due date this law can bill. */
    public LocalDate oldest() {
        return law.rates().get(0).from();
    }

    private void addParking(VehicleFacts vehicle, LocalDate due, List<Bill.Line> lines, Set<String> decrees) {
        law.parking().stream().filter(p -> p.regency().equals(vehicle.regency()) && p.stands(due)).forEach(p -> {
            decrees.add(p.decree());
            lines.add(flat(Component.PARKING, due, p.of(vehicle.vehicleClass()), Owner.REGENCY));
        });
    }

    private static Bill.Line flat(Component component, LocalDate due, long amount, Owner owner) {
        return new Bill.Line(component, due.getYear(), Rupiah.of(amount), Rupiah.ZERO, owner);
    }

    static <A extends TariffFile.Article> A at(List<A> articles, LocalDate due) {
        return find(articles, due).orElseThrow(() -> new IllegalArgumentException("no law on file for " + due));
    }

    static <A extends TariffFile.Article> Optional<A> find(List<A> articles, LocalDate due) {
        return articles.stream().filter(a -> a.stands(due)).findFirst();
    }
}
