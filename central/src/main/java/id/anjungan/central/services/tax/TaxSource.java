package id.anjungan.central.services.tax;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The tax server as the hub sees it. Every call blocks until there is an answer or its time-out has passed, never
 * throws for what the other side did, and may be repeated harmlessly. "No usable answer" is its own value: of a posting
 * it means <em>not known</em>, never "not posted".
 */
public interface TaxSource {

    /** @param plate as typed or canonical; {@code chassisTail} the last five characters of the chassis number */
    Inquiry inquire(String plate, String chassisTail);

    /** @param nik sixteen digits; neither stored nor logged on the way */
    OwnerMatch matchOwner(String quoteId, String nik);

    /** Posts what was paid for. Repeated with the same purchase id it gives the same answer and posts once. */
    Posting post(TaxBody.AskPosting order);

    Posting query(PurchaseId purchase);

    /** Leaves a tombstone: nothing can be posted under this id afterwards, and what was posted is taken back. */
    Voiding voidPosting(PurchaseId purchase, String why);

    /** What came of an inquiry. */
    sealed interface Inquiry {
        /** The bill adds up: this was checked. */
        record Found(Bill bill) implements Inquiry {
        }

        record Refused(Refusal refusal, Optional<LocalDate> due, Optional<LocalDate> paidOn) implements Inquiry {
        }

        /** @param detail for the operator: a status code or an exception's name, never the payload */
        record Unavailable(TaxBody.Trouble trouble, String detail) implements Inquiry {
        }
    }

    /** Whether a NIK is the owner's. */
    sealed interface OwnerMatch {
        record Matches() implements OwnerMatch {
        }

        record Differs() implements OwnerMatch {
        }

        /** The quote is unknown or has lapsed: ask for the bill again. */
        record NoSuchQuote() implements OwnerMatch {
        }

        record Unavailable(TaxBody.Trouble trouble, String detail) implements OwnerMatch {
        }
    }

    /** What is known of a posting. */
    sealed interface Posting {
        record Done(TaxBody.Posted posted) implements Posting {
        }

        /** For good: nothing was or will be posted under this purchase id. */
        record Refused(TaxBody.PostingRefusal why) implements Posting {
        }

        /** Only from {@link #query}: the server has never heard of this purchase id. */
        record NotThere() implements Posting {
        }

        /** Not known. Ask again; never give up. */
        record Unavailable(TaxBody.Trouble trouble, String detail) implements Posting {
        }
    }

    /** What came of a void. */
    sealed interface Voiding {
        record Voided(Instant at) implements Voiding {
        }

        record Unavailable(TaxBody.Trouble trouble, String detail) implements Voiding {
        }
    }
}
