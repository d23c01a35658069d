package id.anjungan.kiosk;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.session.ErrorCode;
import id.anjungan.language.Sayings;
import java.net.BindException;
import java.util.concurrent.CompletionException;

/** A terminal that cannot start: one sentence that says what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }

    /** What to tell the technician about a fault at the start. */
    static String sentence(Sayings sayings, Throwable fault, String counterAddress) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof Refusal || cause instanceof FxPlatform.Unavailable) {
            return cause.getMessage();
        }
        if (cause instanceof JournalFault journal) {
            return journal.getMessage() + " (" + journal.why().code() + ")";
        }
        if (cause instanceof BindException) {
            return sayings.say("port.in.use", counterAddress);
        }
        if (cause instanceof UnsatisfiedLinkError || cause instanceof NoClassDefFoundError) {
            return sayings.say("natives.missing", cause.getMessage());
        }
        return sayings.say("cannot.start", ErrorCode.of(cause), cause);
    }
}
