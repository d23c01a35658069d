package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.region.ChassisTail;
import id.anjungan.region.Plate;
import id.anjungan.tariff.CrossCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hub is asked for the bill. What comes is compared before it is trusted. */
record BillWait(TaxWay way, String plate, String chassisTail) implements TaxFlow {

    private static final String CANCEL = "cancel";

    static BillWait ask(TaxWay way, String plate, String chassisTail) {
        way.desk().ask(new TaxBody.AskBill(plate, chassisTail), TaxWay.PATIENCE);
        return new BillWait(way, plate, chassisTail);
    }

    @Override
    public Page page() {
        return new Page.Wait("tax.asking", way.vehicle(), Text.of("tax.asking.title"),
                Text.of("tax.asking.lead", plate), Page.Place.NONE,
                List.of(new Page.Action(CANCEL, Text.of("action.cancel"), Page.Weight.QUIET)), TaxWay.LONGEST_WAIT,
                TaxSamples.billAnswers(plate, chassisTail, way.desk().clock().instant()));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a) {
            return answered(a);
        }
        if (intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut) {
            return new TroubleStep(way, plate, chassisTail, VisitOutcome.TROUBLE_NO_ANSWER);
        }
        return intent instanceof Intent.Chose c && c.action().equals(CANCEL) ? PlateStep.mend(way, plate) : this;
    }

    private Flow answered(Intent.Answered a) {
        if (a.answer() instanceof TaxBody.BillFound found) {
            return judge(found.bill());
        }
        if (a.answer() instanceof TaxBody.BillRefused no) {
            return new RefusalStep(way, Optional.of(plate), Optional.of(chassisTail), no.refusal(), no.due(),
                    no.paidOn());
        }
        if (a.answer() instanceof TaxBody.TaxUnavailable trouble) {
            return new TroubleStep(way, plate, chassisTail, VisitOutcome.of(trouble.trouble()));
        }
        return this;
    }

    private Flow judge(Bill bill) {
        if (!bill.addsUp() || bill.total().amount() <= 0) {
            way.desk().report(EventCode.BILL_DOES_NOT_ADD_UP, EventDetail.QUOTE.with(bill.quoteId()));
            return new TroubleStep(way, plate, chassisTail, VisitOutcome.TROUBLE_DOES_NOT_ADD_UP);
        }
        if (!sameVehicle(bill.vehicle())) {
            way.desk().report(EventCode.BILL_OF_ANOTHER_VEHICLE, EventDetail.QUOTE.with(bill.quoteId()));
            return new TroubleStep(way, plate, chassisTail, VisitOutcome.TROUBLE_UNREADABLE);
        }
        CrossCheck own = CrossCheck.of(way.tariff().get(), bill, Dates.today(way.desk().clock().instant()));
        if (own instanceof CrossCheck.Differs differs) {
            way.desk().report(EventCode.BILL_DIFFERS_FROM_TARIFF, String.join(" ",
                    EventDetail.QUOTE.with(bill.quoteId()), EventDetail.SERVER_TOTAL.with(bill.total().amount()),
                    EventDetail.OWN_TOTAL.with(differs.computed().amount())));
            if (way.rules().refuseOnDifference()) {
                return new TroubleStep(way, plate, chassisTail, VisitOutcome.TROUBLE_DIFFERS);
            }
        }
        return new BillReview(way, bill);
    }

    private boolean sameVehicle(Bill.Vehicle vehicle) {
        List<String> keys = new ArrayList<>();
        for (String text : List.of(plate, vehicle.plate())) {
            keys.add(Plate.read(text) instanceof Plate.EastJava ours ? ours.plate().key() : text);
        }
        return keys.get(0).equals(keys.get(1)) && ChassisTail.read(vehicle.chassisTail())
                .flatMap(tail -> ChassisTail.read(chassisTail).map(tail::sameAs)).orElse(false);
    }
}
