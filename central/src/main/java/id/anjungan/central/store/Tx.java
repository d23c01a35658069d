package id.anjungan.central.store;

import org.jdbi.v3.core.Handle;

/** One transaction, handed to whoever reads or writes. Valid only until the call that got it returns. */
public final class Tx {

    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    /** For a slice's own table class. */
    public Handle handle() {
        return handle;
    }

    public TerminalTable terminals() {
        return new TerminalTable(handle);
    }

    public RowTable rows() {
        return new RowTable(handle);
    }

    public PurchaseTable purchases() {
        return new PurchaseTable(handle);
    }

    public VisitTable visits() {
        return new VisitTable(handle);
    }

    public PresenceTable presence() {
        return new PresenceTable(handle);
    }

    public EventTable events() {
        return new EventTable(handle);
    }

    public AnswerTable answers() {
        return new AnswerTable(handle);
    }

    public DeskTable desk() {
        return new DeskTable(handle);
    }
}
