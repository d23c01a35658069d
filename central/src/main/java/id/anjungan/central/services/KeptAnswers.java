package id.anjungan.central.services;

import id.anjungan.central.services.AskDesk.Answer;
import id.anjungan.central.store.AnswerTable.Stored;
import id.anjungan.central.store.Hash;
import id.anjungan.central.store.Store;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.wire.Wire;
import java.time.Instant;
import java.util.Optional;

/** First definite answers to asks about money, kept by kind of ask and purchase id, and given again word for word. */
public final class KeptAnswers {

    /** An answer without an ask of its own: whatever is asked later under this purchase id gets it. */
    private static final String ANY = "";
    private static final TerminalId HUB = new TerminalId("HUB");

    private final Store store;

    public KeptAnswers(Store store) {
        this.store = store;
    }

    /** What is known of an ask. */
    public sealed interface Known {
        record Nothing() implements Known {
        }

        record Same(Answer answer) implements Known {
        }

        /** The purchase id was used before for an ask of other content. */
        record Differs() implements Known {
        }
    }

    public Known find(String askType, PurchaseId purchase, Optional<Body> ask) {
        Optional<Stored> stored = store.read(tx -> tx.answers().find(askType, purchase));
        if (stored.isEmpty()) {
            return new Known.Nothing();
        }
        boolean same = ask.isEmpty() || stored.get().askHash().equals(ANY)
                || stored.get().askHash().equals(hash(ask.get()));
        return same && Wire.decode(stored.get().answer()) instanceof Wire.Message m
                ? new Known.Same(new Answer(m.envelope().body(), m.envelope().time())) : new Known.Differs();
    }

    /** @param ask absent to answer every later ask of this type and purchase */
    public Answer keep(String askType, PurchaseId purchase, Optional<Body> ask, Body answer, Instant at) {
        byte[] bytes = Wire.encode(Envelope.of("-", HUB, at, answer));
        store.change(tx -> tx.answers().keep(askType, purchase, ask.map(KeptAnswers::hash).orElse(ANY), bytes, at));
        return new Answer(answer, at);
    }

    private static String hash(Body ask) {
        return Hash.of(Wire.encode(Envelope.of("-", HUB, Instant.EPOCH, ask)));
    }
}
