package id.anjungan.kiosk.page;

import id.anjungan.contract.purchase.ReceiptState;

/** Where a paper is, in the wording the citizen gets. */
public enum PaperState {
    NONE, PRINTING, PRINTED,
    /** The printer fell silent: look whether paper came; a copy is offered. */
    UNCLEAR,
    /** Certainly not (completely) printed; the reason is the printer's: a copy is offered when it is back. */
    NOT_PRINTED;

    public static PaperState of(ReceiptState receipt) {
        return switch (receipt) {
            case NONE -> NONE;
            case QUEUED -> PRINTING;
            case PRINTED -> PRINTED;
            case NOT_PRINTED, EXPIRED -> NOT_PRINTED;
            case UNKNOWN -> UNCLEAR;
        };
    }
}
