package id.anjungan.kiosk.page;

import id.anjungan.contract.purchase.ReceiptState;

/** Where a paper is, in the wording the citizen gets. */
public enum PaperState {
    NONE, PRINTING, PRINTED,
    /** The printer fell silent: look whether paper came; a copy is offered. */
    UNCLEAR,
    /** Certainly not (completely) printed; the reason is the printer's: a copy is offered when it is back. */
    NOT_PRINTED;

    /** What becomes of a paper that is being printed: whatever is neither a yes nor a no is not known. */
    public PaperState after(Intent came) {
        boolean end = came instanceof Intent.PaperEnded || came instanceof Intent.TimedOut;
        if (this != PRINTING || !end) {
            return this;
        }
        return came instanceof Intent.PaperEnded ended && (ended.state() == PRINTED || ended.state() == NOT_PRINTED)
                ? ended.state() : UNCLEAR;
    }

    /** It was to be printed, and nobody can say that it came: another may be asked for. */
    public boolean mayComeAgain() {
        return this == NOT_PRINTED || this == UNCLEAR;
    }

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
