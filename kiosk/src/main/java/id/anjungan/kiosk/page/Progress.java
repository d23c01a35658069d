package id.anjungan.kiosk.page;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase as its citizen may see it.
 *
 * @param until      countdown of the QR on the screen
 * @param mayExtend  true while the countdown can still be made longer
 * @param mayCancel  true only while cancelling is live
 * @param reference  short reference printed on every paper
 * @param posting    the tax server's number once posted
 * @param lastPaper  which paper was asked last; {@code paper} its state
 */
public record Progress(PurchaseId purchase, Stage stage, Rupiah amount, Optional<String> qr, Optional<Instant> until,
        boolean mayExtend, boolean mayCancel, String reference, Optional<String> posting, Optional<Paper> lastPaper,
        PaperState paper) {

    /** Where the purchase stands. */
    public enum Stage {
        ISSUING, WAITING_FOR_MONEY,
        /** Time-out or silence: being checked; never "declined". */
        CHECKING,
        /** A definite end without money: cancelled, declined, or no QR could be made. */
        NOT_CHARGED,
        /** Money received, posting open. */
        POSTING, POSTED, REFUND_OWED, REFUNDED, PARKED;

        /** True while no time-out may end the visit. */
        public boolean moneyMoves() {
            return this == ISSUING || this == WAITING_FOR_MONEY || this == CHECKING;
        }
    }

    /** The two papers that are never confused. */
    public enum Paper {
        BUKTI_SEMENTARA("bukti_sementara"), BUKTI_PELUNASAN("bukti_pelunasan");

        private final String code;

        Paper(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
