package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import id.anjungan.tariff.Tariff;
import java.util.Optional;
import java.util.function.Supplier;

/** The yearly vehicle tax (PKB, opsen, SWDKLLJ) with its yearly endorsement. The way itself is {@link TaxFlow}. */
public final class TaxService implements Service {

    private final TaxRules rules;
    private final Supplier<Tariff> tariff;
    private final TaxDoors doors;

    public TaxService(TaxRules rules, Supplier<Tariff> tariff, TaxDoors doors) {
        this.rules = rules;
        this.tariff = tariff;
        this.doors = doors;
    }

    @Override
    public String id() {
        return TaxWay.SERVICE;
    }

    @Override
    public Page.Choice tile() {
        return new Page.Choice(id(), "car", Text.of("tax.tile.title"), Text.of("tax.tile.detail"),
                Optional.of(Text.of("tax.tile.takes")), true, Optional.empty(), Optional.of(Text.of(
                        rules.nik() == TerminalConfig.NikRule.OWNER ? "tax.tile.bring.owner" : "tax.tile.bring")));
    }

    @Override
    public boolean acceptsCard() {
        return true;
    }

    @Override
    public Flow open(Desk desk) {
        return PlateStep.ask(new TaxWay(desk, rules, tariff, doors, TaxWay.Aim.PAY));
    }
}
