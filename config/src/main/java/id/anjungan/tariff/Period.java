package id.anjungan.tariff;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one period. Principal and sanction are computed exactly and rounded once, each for itself. */
final class Period {

    private final TariffFile law;
    private final VehicleFacts vehicle;
    private final LocalDate due;
    private final LocalDate paid;
    private final List<Bill.Line> lines;
    private final Set<String> decrees;

    Period(TariffFile law, VehicleFacts vehicle, LocalDate due, LocalDate paid, List<Bill.Line> lines,
            Set<String> decrees) {
        this.law = law;
        this.vehicle = vehicle;
        this.due = due;
        this.paid = paid;
        this.lines = lines;
        this.decrees = decrees;
    }

    void add() {
        if (vehicle.plateColour() != PlateColour.BLUE_STRIP) {
            addPkb();
        }
        addSwdkllj();
    }

    private void addPkb() {
        TariffFile.Rates rates = known(Tariff.at(law.rates(), due));
        Optional<TariffFile.Relief> relief = Tariff.find(law.relief(), due);
        relief.ifPresent(this::known);
        Fraction weight = Fraction.parse(known(Tariff.at(law.weights(), due)).classes()
                .get(vehicle.vehicleClass().code()));
        Fraction base = Fraction.of(vehicle.njkb().amount()).times(weight);
        Fraction eased = base.times(relief.map(TariffFile.Relief::base).orElse(Fraction.ONE));
        if (!vehicle.plateColour().privateOwner()) {
            addWithOpsen(Component.PKB, Component.OPSEN_PKB, eased.times(rates.special()));
            return;
        }
        addWithOpsen(Component.PKB, Component.OPSEN_PKB, eased.times(rates.ofRank(1)));
        if (progressive()) {
            Fraction increment = rates.ofRank(vehicle.rank()).minus(rates.ofRank(1));
            Fraction easedMore = base.times(relief.map(TariffFile.Relief::progressive).orElse(Fraction.ONE));
            addWithOpsen(Component.PKB_PROGRESSIVE, Component.OPSEN_PKB_PROGRESSIVE, easedMore.times(increment));
        }
    }

    private boolean progressive() {
        return vehicle.rank() > 1 && (!vehicle.vehicleClass().motorcycle()
                || vehicle.engineCc() >= known(Tariff.at(law.progressive(), due)).motorcycleCcFrom());
    }

    /** Opsen is a share of the PKB itself, after relief, never of the base. */
    private void addWithOpsen(Component tax, Component surcharge, Fraction pkb) {
        addLate(tax, pkb, Owner.PROVINCE);
        Tariff.find(law.opsen(), due).ifPresent(o -> addLate(surcharge, pkb.times(known(o).rate()), Owner.REGENCY));
    }

    private void addLate(Component component, Fraction principal, Owner owner) {
        TariffFile.Sanction sanction = known(Tariff.at(law.sanction(), due));
        int months = Math.min(Lateness.months(due, paid, sanction), sanction.capMonths());
        Fraction late = principal.times(sanction.perMonth()).times(months);
        lines.add(new Bill.Line(component, due.getYear(), law.rounding().round(principal), law.rounding().round(late),
                owner));
    }

    private void addSwdkllj() {
        TariffFile.Swdkllj s = known(Tariff.at(law.swdkllj(), due));
        long contribution = s.classes().get(vehicle.swdkllj());
        Fraction fine = fineRate(s).times(contribution).min(Fraction.of(s.fineCap()));
        lines.add(new Bill.Line(Component.SWDKLLJ, due.getYear(), Rupiah.of(contribution + s.card()),
                law.rounding().round(fine), Owner.JASA_RAHARJA));
    }

    private Fraction fineRate(TariffFile.Swdkllj s) {
        long days = Lateness.days(due, paid);
        if (days == 0) {
            return Fraction.ZERO;
        }
        return s.fines().stream().filter(f -> f.upToDays() == null || days <= f.upToDays()).findFirst().orElseThrow()
                .rate();
    }

    private <A extends TariffFile.Article> A known(A article) {
        decrees.add(article.decree());
        return article;
    }
}
