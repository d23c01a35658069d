package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.region.Plate;
import java.util.List;
import java.util.Optional;

/** First question: the plate. Spaces, hyphens, lower case and O/0/Ø are forgiven. */
record PlateStep(TaxWay way, String typed, Optional<Text> error) implements TaxFlow {

    private static final List<String> SAMPLES = List.of("L 1234 AB", "l-1234-ab", "B 1234 XYZ", "L", "???", "");

    static PlateStep ask(TaxWay way) {
        return new PlateStep(way, "", Optional.empty());
    }

    /** Back from the second question, to mend the first. */
    static PlateStep mend(TaxWay way, String typed) {
        return new PlateStep(way, typed, Optional.empty());
    }

    @Override
    public Page page() {
        return new Page.Form("tax.plate", way.vehicle(), Text.of("tax.plate.title"), Text.of("tax.plate.lead"),
                Page.Field.PLATE, typed, error, Text.of("tax.plate.help"), List.of(), true, SAMPLES);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return read(t.value());
        }
        if (intent instanceof Intent.CardSeen card) {
            return BillWait.ask(way, card.plate(), card.chassisTail());
        }
        if (intent instanceof Intent.CardUnreadable) {
            return new PlateStep(way, typed, Optional.of(Text.of("tax.card.unreadable")));
        }
        if (intent instanceof Intent.Back) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }

    private Flow read(String value) {
        Plate.Reading reading = Plate.read(value);
        if (reading instanceof Plate.EastJava ours) {
            return ChassisStep.ask(way, ours.plate().canonical());
        }
        if (reading instanceof Plate.OtherProvince) {
            return RefusalStep.here(way, Refusal.OTHER_PROVINCE);
        }
        String key = reading instanceof Plate.Incomplete ? "tax.plate.incomplete" : "tax.plate.not_a_plate";
        return new PlateStep(way, value, Optional.of(Text.of(key)));
    }
}
