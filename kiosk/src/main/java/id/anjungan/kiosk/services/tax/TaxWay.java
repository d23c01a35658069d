package id.anjungan.kiosk.services.tax;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.tariff.Tariff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What every step carries along. Never a NIK. */
record TaxWay(Desk desk, TaxRules rules, Supplier<Tariff> tariff, CopyWay copies) {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A little longer than an answer may take: the time-out is only for an answer that got lost in the terminal. */
    static final Duration LONGEST_WAIT = PATIENCE.plusSeconds(10);

    private static final List<Text> STEPS = List.of(Text.of("tax.steps.vehicle"), Text.of("tax.steps.bill"),
            Text.of("tax.steps.pay"), Text.of("tax.steps.proof"));

    static Optional<Page.Steps> vehicle() {
        return at(0);
    }

    static Optional<Page.Steps> bill() {
        return at(1);
    }

    static Optional<Page.Steps> paying() {
        return at(2);
    }

    static Optional<Page.Steps> proof() {
        return at(3);
    }

    private static Optional<Page.Steps> at(int current) {
        return Optional.of(new Page.Steps(STEPS, current));
    }
}
