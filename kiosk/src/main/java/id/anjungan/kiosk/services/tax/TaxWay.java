package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.tariff.Tariff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What every step carries along. Never a NIK. */
record TaxWay(Desk desk, TaxRules rules, Supplier<Tariff> tariff, TaxDoors doors, Aim aim) {

    /** What one came for. */
    enum Aim {
        PAY, ASK,
        /** Asked first: the start page has not said yet that paying is on. */
        PAY_AFTER_ALL
    }

    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A little longer than an answer may take: the time-out is only for an answer that got lost in the terminal. */
    static final Duration LONGEST_WAIT = PATIENCE.plusSeconds(10);
    /** Whom the start page offers to pay. */
    static final String SERVICE = "tax";

    private static final List<Text> STEPS = List.of(Text.of("tax.steps.vehicle"), Text.of("tax.steps.bill"),
            Text.of("tax.steps.pay"), Text.of("tax.steps.proof"));

    /** Who only asked goes on to pay, or is back to asking. */
    TaxWay with(Aim other) {
        return new TaxWay(desk, rules, tariff, doors, other);
    }

    boolean paying() {
        return aim != Aim.ASK;
    }

    /** Who came to pay may; who only asked may where the start page would let him. */
    boolean mayPay() {
        return aim == Aim.PAY || desk.offers(SERVICE);
    }

    /** Where the tax is paid at a counter; empty when this terminal gives no number for it. */
    Optional<CounterService> cashier() {
        return rules.cashier().flatMap(doors.counters()::find);
    }

    /** Where the STNK of who has paid is endorsed. */
    Optional<CounterService> endorsement() {
        return rules.endorsement().flatMap(doors.counters()::find);
    }

    Optional<Page.Steps> vehicle() {
        return at(0, paying() ? STEPS : STEPS.subList(0, 2));
    }

    Optional<Page.Steps> bill() {
        return at(1, paying() ? STEPS : STEPS.subList(0, 2));
    }

    static Optional<Page.Steps> money() {
        return at(2, STEPS);
    }

    static Optional<Page.Steps> proof() {
        return at(3, STEPS);
    }

    private static Optional<Page.Steps> at(int current, List<Text> steps) {
        return Optional.of(new Page.Steps(steps, current));
    }
}
