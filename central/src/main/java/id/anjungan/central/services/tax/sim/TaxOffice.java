package id.anjungan.central.services.tax.sim;

import id.anjungan.calendar.Wib;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.region.ChassisTail;
import id.anjungan.region.Plate;
import id.anjungan.tariff.Assessment;
import id.anjungan.tariff.PlateColour;
import id.anjungan.tariff.Tariff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the simulated office knows and decides about bills. All days are WIB. Safe for threads: one lock, its own. */
final class TaxOffice {

    private static final int PAY_WINDOW_DAYS = 60;
    /** Somebody who asks again soon after paying wants a proof, not the bill of next year. */
    private static final int JUST_PAID_DAYS = 30;
    private static final Duration USUAL_HOLD = Duration.ofMinutes(30);

    private final Map<String, Registered> register;
    private final TaxServerStore store;
    private final Tariff tariff;
    private final Clock clock;
    private Duration hold = USUAL_HOLD;

    TaxOffice(Map<String, Registered> register, TaxServerStore store, Tariff tariff, Clock clock) {
        this.register = register;
        this.store = store;
        this.tariff = tariff;
        this.clock = clock;
    }

    /** A bill, or why there is none. */
    sealed interface Told {
        record ABill(Bill bill) implements Told {
        }

        record No(Refusal refusal, Optional<LocalDate> due, Optional<LocalDate> paidOn) implements Told {
        }
    }

    synchronized Told inquire(String typedPlate, String typedTail) {
        Plate.Reading read = Plate.read(typedPlate);
        if (read instanceof Plate.OtherProvince) {
            return no(Refusal.OTHER_PROVINCE);
        }
        Registered v = read instanceof Plate.EastJava ours ? register.get(ours.plate().key()) : null;
        if (v == null) {
            return no(Refusal.NOT_FOUND);
        }
        if (ChassisTail.read(typedTail).filter(t -> t.sameAs(v.tail())).isEmpty()) {
            return no(Refusal.CHASSIS_DIFFERS);
        }
        LocalDate due = dueOf(v);
        Optional<LocalDate> paidOn = store.lastPaid(v.plate().key()).or(v::paidOn);
        return refusal(v, due, paidOn, today()).<Told>map(r -> new Told.No(r, Optional.of(due),
                r == Refusal.ALREADY_PAID ? paidOn : Optional.empty())).orElseGet(() -> new Told.ABill(bill(v, due)));
    }

    /** How long the bills told from now on are honoured. */
    synchronized void holdFor(Duration longer) {
        hold = longer;
    }

    private static Optional<Refusal> refusal(Registered v, LocalDate due, Optional<LocalDate> paidOn, LocalDate today) {
        if (v.standing() == Registered.Standing.DELETED) {
            return Optional.of(Refusal.REGISTRATION_DELETED);
        }
        if (v.standing() == Registered.Standing.BLOCKED) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (v.facts().plateColour() == PlateColour.RED) {
            return Optional.of(Refusal.GOVERNMENT_PLATE);
        }
        boolean early = due.isAfter(today.plusDays(PAY_WINDOW_DAYS));
        boolean justPaid = paidOn.filter(d -> d.isAfter(today.minusDays(JUST_PAID_DAYS))).isPresent()
                && !due.isBefore(today);
        if (early || justPaid) {
            return Optional.of(paidOn.isPresent() ? Refusal.ALREADY_PAID : Refusal.TOO_EARLY);
        }
        if (today.isAfter(due.plusYears(1))) {
            return Optional.of(Refusal.ARREARS_OVER_LIMIT);
        }
        LocalDate newest = due.plusYears(Tariff.periods(due, today) - 1L);
        return newest.isBefore(v.stnkUntil()) ? Optional.empty() : Optional.of(Refusal.FIVE_YEAR_RENEWAL);
    }

    private Bill bill(Registered v, LocalDate due) {
        Assessment a = tariff.bill(v.facts(), due, today(), Tariff.Occasion.ANNUAL);
        Instant holdUntil = clock.instant().plus(hold);
        String id = String.format("SIM-Q%tY%<tm%<td-%05d", today(), store.quotes() + 1);
        store.addQuote(new TaxServerStore.Quote(id, v.plate().key(), due, a.validUntil(), a.total().amount(),
                holdUntil));
        return new Bill(id, new Bill.Vehicle(v.plate().canonical(), v.tail().value(), v.make(), v.model(), v.kind(),
                v.year(), v.colour(), v.facts().plateColour().code()), v.facts().regency(), due, a.validUntil(),
                a.lines(), a.total(), holdUntil, new Bill.Basis(v.facts().njkb(), a.weight(),
                v.facts().vehicleClass().code(), v.facts().swdkllj().code(), v.facts().engineCc(), v.facts().rank()));
    }

    /** Empty if the quote is unknown or has lapsed. */
    synchronized Optional<Boolean> owns(String quoteId, String nik) {
        return store.quote(quoteId).filter(q -> !clock.instant().isAfter(q.holdUntil()))
                .map(q -> register.get(q.plateKey()).ownerNik().equals(nik));
    }

    /** The total of a vehicle's present bill if it were paid on a day. */
    synchronized Rupiah totalOn(String plateKey, LocalDate day) {
        Registered v = register.get(plateKey);
        return tariff.bill(v.facts(), dueOf(v), day, Tariff.Occasion.ANNUAL).total();
    }

    /** The due date after what was posted here. */
    synchronized LocalDate dueOf(Registered v) {
        return v.due().plusYears(store.periodsPaid(v.plate().key()));
    }

    Registered vehicle(String plateKey) {
        return register.get(plateKey);
    }

    LocalDate today() {
        return Wib.day(clock.instant());
    }

    private static Told no(Refusal refusal) {
        return new Told.No(refusal, Optional.empty(), Optional.empty());
    }
}
