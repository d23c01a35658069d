package id.anjungan.kiosk;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.session.ErrorCode;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
import java.net.BindException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A terminal that cannot start: one sentence that says what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

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
        LOG.error("start failed", fault);
        return sayings.say("cannot.start", ErrorCode.of(cause), Reason.of(cause).in(sayings.language()));
    }
}
