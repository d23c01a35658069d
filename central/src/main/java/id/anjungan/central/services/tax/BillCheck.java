package id.anjungan.central.services.tax;

import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.Trouble;
import id.anjungan.region.Plate;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether a bill that came over the wire may be shown and paid: whole, of the vehicle asked for, and adding up. */
final class BillCheck {

    /** Not a bill to pay. The message is an event's detail. */
    static final class Unsound extends Exception {
        private final Trouble trouble;

        Unsound(Trouble trouble, String detail) {
            super(detail, null, false, false);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    private BillCheck() {
    }

    static Bill sound(Bill bill, String askedPlate) throws Unsound {
        want(whole(bill), HubDetail.BILL_INCOMPLETE);
        want(bill.lines().stream().allMatch(BillCheck::whole), HubDetail.LINE_INCOMPLETE);
        want(!bill.lines().isEmpty() && !bill.quoteId().isBlank(), HubDetail.BILL_EMPTY);
        want(key(bill.vehicle().plate()).equals(key(askedPlate)), HubDetail.OTHER_VEHICLE);
        boolean negative = bill.lines().stream()
                .anyMatch(l -> l.principal().amount() < 0 || l.sanction().amount() < 0);
        if (negative || bill.total().amount() <= 0 || !addsUp(bill)) {
            throw new Unsound(Trouble.DOES_NOT_ADD_UP, HubDetail.TOTAL.code());
        }
        return bill;
    }

    private static boolean addsUp(Bill bill) {
        try {
            return bill.addsUp();
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    private static boolean whole(Bill b) {
        return Stream.of(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), b.lines(), b.total(),
                b.holdUntil(), b.basis()).allMatch(Objects::nonNull) && whole(b.vehicle()) && whole(b.basis());
    }

    private static boolean whole(Bill.Vehicle v) {
        return Stream.of(v.plate(), v.chassisTail(), v.make(), v.model(), v.kind(), v.colour(), v.plateColour())
                .allMatch(Objects::nonNull);
    }

    private static boolean whole(Bill.Basis b) {
        return Stream.of(b.njkb(), b.weight(), b.vehicleClass(), b.swdklljClass()).allMatch(Objects::nonNull);
    }

    private static boolean whole(Bill.Line l) {
        return l != null && Stream.of(l.component(), l.principal(), l.sanction(), l.owner())
                .allMatch(Objects::nonNull);
    }

    private static String key(String plate) {
        return Plate.read(plate) instanceof Plate.EastJava ours ? ours.plate().key() : plate;
    }

    private static void want(boolean good, HubDetail otherwise) throws Unsound {
        if (!good) {
            throw new Unsound(Trouble.UNREADABLE, otherwise.code());
        }
    }
}
