package id.anjungan.demo.workbench;

import id.anjungan.demo.office.Phone;
import id.anjungan.demo.workbench.Cannot.Why;
import java.util.Optional;

/** The hand that holds the citizen's phone: it remembers the last QR it saw, as a phone that has scanned it does. */
final class Hand {

    /** How it pays; {@code bayar} with this code. */
    enum Way {
        NOW("sekarang"),
        LATE("terlambat"),
        TWICE("dua_kali"),
        NEVER("tidak_pernah"),
        UNTOLD("jawaban_hilang");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Way of(String code) {
            for (Way w : values()) {
                if (w.code.equals(code)) {
                    return w;
                }
            }
            throw new Cannot(Why.UNKNOWN);
        }
    }

    private final Phone phone;
    private Optional<String> seen = Optional.empty();

    Hand(Phone phone) {
        this.phone = phone;
    }

    /** A QR stood on the glass. */
    void sees(String qr) {
        seen = Optional.of(qr);
    }

    /**
     * @param shown   the QR on the glass now; only a late phone pays one that has left it
     * @param noticed whether the bank shall tell the hub of payments afterwards
     */
    Said pay(Way way, Optional<String> shown, boolean noticed) {
        shown.ifPresent(this::sees);
        if (way == Way.LATE) {
            paid(seen.orElseThrow(() -> new Cannot(Why.NO_QR_YET)), true);
            return Said.PAID_LATE;
        }
        String qr = shown.orElseThrow(() -> new Cannot(Why.NO_QR));
        return switch (way) {
            case TWICE -> twice(qr);
            case NEVER -> Said.NEVER_PAID;
            case UNTOLD -> untold(qr, noticed);
            default -> {
                paid(qr, false);
                yield Said.PAID;
            }
        };
    }

    /** The bank must take the second payment for the first one; the hub must take the second notice so. */
    private Said twice(String qr) {
        String purchase = paid(qr, false);
        if (phone.tryToPay(qr, false) instanceof Phone.Paying.Paid) {
            throw new Cannot(Why.FAILED);
        }
        phone.noticeAgain(purchase);
        return Said.PAID_TWICE;
    }

    /** The money has left the citizen, and nothing tells the hub until it has asked often enough. */
    private Said untold(String qr, boolean noticed) {
        phone.notices(false);
        try {
            phone.losesAnswers();
            paid(qr, false);
        } finally {
            phone.notices(noticed);
        }
        return Said.PAID_UNTOLD;
    }

    private String paid(String qr, boolean late) {
        Phone.Paying paying = phone.tryToPay(qr, late);
        if (paying instanceof Phone.Paying.Declined no) {
            throw new Cannot(no);
        }
        return ((Phone.Paying.Paid) paying).purchase();
    }
}
