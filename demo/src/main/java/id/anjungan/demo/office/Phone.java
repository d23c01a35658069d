package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The citizen's phone: pays what it scanned, at the simulated acquirer. */
public final class Phone {

    private static final int UNANSWERED = 2;

    private final Child acquirer;

    /** What came of paying. */
    public sealed interface Paying {

        record Paid(String purchase) implements Paying {
        }

        /** @param why {@code not_a_qr | not_ours | already_paid | cancelled | expired} */
        record Declined(String why) implements Paying {
        }
    }

    Phone(Child acquirer) {
        this.acquirer = acquirer;
    }

    /** @param qr as scanned. @throws Child.Silent when the acquirer refuses, e.g. because the QR has expired */
    public JsonNode pay(String qr) {
        return acquirer.ask(Map.of("do", "pay", "qr", qr)).path("paid");
    }

    /** Pays although the QR has expired, as a wallet with a slow clock may. */
    public JsonNode payLate(String qr) {
        return acquirer.ask(Map.of("do", "pay", "qr", qr, "late", true)).path("paid");
    }

    /** As {@link #pay}, where a refusal is an answer. @param late as {@link #payLate} */
    public Paying tryToPay(String qr, boolean late) {
        try {
            return new Paying.Paid((late ? payLate(qr) : pay(qr)).path("purchase").asText());
        } catch (Child.Refused no) {
            return new Paying.Declined(no.why());
        }
    }

    /** The bank tells the hub of a payment once more than it should. */
    public void noticeAgain(String purchase) {
        acquirer.ask(Map.of("do", "notify", "purchase", purchase));
    }

    /** Whether the bank tells the hub of payments. */
    public void notices(boolean sent) {
        acquirer.ask(Map.of("do", "notice", "kind", sent ? "none" : "never"));
    }

    /** The bank carries out the hub's next questions after payments, and its answers are lost on the way. */
    public void losesAnswers() {
        acquirer.ask(Map.of("do", "fault", "on", "query", "kind", "lost_answer", "times", UNANSWERED));
    }
}
