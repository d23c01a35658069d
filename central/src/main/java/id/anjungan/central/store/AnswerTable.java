package id.anjungan.central.store;

import id.anjungan.contract.PurchaseId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** First definite answers to asks about money. */
public final class AnswerTable {

    private final Handle h;

    AnswerTable(Handle handle) {
        this.h = handle;
    }

    /** @param askHash of the ask's body: the same purchase id with another content is not the same ask */
    public record Stored(String askHash, byte[] answer) {
    }

    public Optional<Stored> find(String askType, PurchaseId purchase) {
        return h.createQuery("select ask_hash, answer from money_answers where ask_type = :k and purchase = :p")
                .bind("k", askType).bind("p", purchase.value())
                .map((r, c) -> new Stored(r.getString("ask_hash"), r.getBytes("answer"))).findOne();
    }

    /** The first one stays. */
    public void keep(String askType, PurchaseId purchase, String askHash, byte[] answer, Instant at) {
        h.execute("insert into money_answers (ask_type, purchase, ask_hash, answer, at) values (?, ?, ?, ?, ?)"
                + " on conflict (ask_type, purchase) do nothing", askType, purchase.value(), askHash, answer,
                at.toEpochMilli());
    }
}
