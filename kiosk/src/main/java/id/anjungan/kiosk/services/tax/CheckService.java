package id.anjungan.kiosk.services.tax;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import id.anjungan.tariff.Tariff;
import java.util.function.Supplier;

/** "Cek besar pajak": the way to the tax's bill and no further, unless its citizen then wants to pay. */
public final class CheckService implements Service {

    private final TaxRules rules;
    private final Supplier<Tariff> tariff;
    private final TaxDoors doors;

    public CheckService(TaxRules rules, Supplier<Tariff> tariff, TaxDoors doors) {
        this.rules = rules;
        this.tariff = tariff;
        this.doors = doors;
    }

    @Override
    public String id() {
        return "check";
    }

    @Override
    public Page.Choice tile() {
        return Page.Choice.aside(id(), "cash", Text.of("tax.check.tile.title"), Text.of("tax.check.tile.detail"));
    }

    @Override
    public String feature() {
        return TaxWay.SERVICE;
    }

    @Override
    public Flow open(Desk desk) {
        return PlateStep.ask(new TaxWay(desk, rules, tariff, doors, TaxWay.Aim.ASK));
    }
}
