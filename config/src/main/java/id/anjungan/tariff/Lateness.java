package id.anjungan.tariff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Two clocks run on one bill: months for PKB and opsen, days for the SWDKLLJ. */
final class Lateness {

    private static final int HALF_MONTH_DAYS = 15;

    private Lateness() {
    }

    /** Days after the due date; 0 on it and before. */
    static long days(LocalDate due, LocalDate paid) {
        return Math.max(0, ChronoUnit.DAYS.between(due, paid));
    }

    /** Months that count, without the cap. Month ends are clamped: 31 January and one month is 28 February. */
    static int months(LocalDate due, LocalDate paid, TariffFile.Sanction law) {
        if (days(due, paid) <= law.graceDays()) {
            return 0;
        }
        int full = 0;
        while (!due.plusMonths(full + 1L).isAfter(paid)) {
            full++;
        }
        long rest = ChronoUnit.DAYS.between(due.plusMonths(full), paid);
        boolean begun = switch (law.monthRule()) {
            case FULL_PART -> rest > 0;
            case GRACE_15D -> rest > HALF_MONTH_DAYS;
        };
        return begun ? full + 1 : full;
    }
}
