package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The shape of a tariff file. Every article stands from {@code from} to {@code until} inclusive, by due date. */
record TariffFile(String province, List<Rates> rates, List<Progressive> progressive, List<Weights> weights,
        List<Relief> relief, List<Opsen> opsen, List<Sanction> sanction, List<Swdkllj> swdkllj, List<Fees> fees,
        List<Parking> parking, Rounding rounding) {

    /** One dated piece of law. */
    interface Article {
        String decree();

        LocalDate from();

        /** Null: no end known. */
        LocalDate until();

        default boolean stands(LocalDate day) {
            return !day.isBefore(from()) && (until() == null || !day.isAfter(until()));
        }
    }

    record Rates(String decree, LocalDate from, LocalDate until, String note, List<Fraction> ranks, Fraction special)
            implements Article {
        Fraction ofRank(int rank) {
            return ranks.get(Math.min(rank, ranks.size()) - 1);
        }
    }

    record Progressive(String decree, LocalDate from, LocalDate until, String note, int motorcycleCcFrom)
            implements Article {
    }

    record Weights(String decree, LocalDate from, LocalDate until, String note, Map<String, String> classes)
            implements Article {
    }

    record Relief(String decree, LocalDate from, LocalDate until, String note, Fraction base, Fraction progressive)
            implements Article {
    }

    record Opsen(String decree, LocalDate from, LocalDate until, String note, Fraction rate) implements Article {
    }

    record Sanction(String decree, LocalDate from, LocalDate until, String note, Fraction perMonth, int capMonths,
            MonthRule monthRule, int graceDays) implements Article {
    }

    /** How a begun month counts. */
    enum MonthRule {
        FULL_PART("full_part"), GRACE_15D("grace_15d");

        private final String code;

        MonthRule(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }
    }

    record Swdkllj(String decree, LocalDate from, LocalDate until, String note, long card, long fineCap,
            List<Fine> fines, Map<SwdklljClass, Long> classes) implements Article {
    }

    /** @param upToDays last day of the band after the due date; null for the open end */
    record Fine(Integer upToDays, Fraction rate) {
    }

    record Fees(String decree, LocalDate from, LocalDate until, String note, Fee stnk, Fee tnkb) implements Article {
    }

    record Fee(long motorcycle, long car) {
        long of(VehicleClass vehicle) {
            return vehicle.motorcycle() ? motorcycle : car;
        }
    }

    record Parking(String decree, String regency, LocalDate from, LocalDate until, String note, long motorcycle,
            long car, long truck) implements Article {
        long of(VehicleClass vehicle) {
            return switch (vehicle.kind()) {
                case MOTORCYCLE -> motorcycle;
                case CAR -> car;
                case TRUCK -> truck;
            };
        }
    }
}
