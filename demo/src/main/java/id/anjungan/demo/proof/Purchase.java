package id.anjungan.demo.proof;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of one purchase in the journal of its terminal, and what the other books say of it. */
public record Purchase(String id, List<Evidence.Row> rows, Evidence evidence) {

    public List<Evidence.Row> of(String kind) {
        return rows.stream().filter(r -> r.kind().equals(kind)).toList();
    }

    /** Payment state after the last row; empty for a purchase without payment rows (a copy of another terminal's). */
    public String payment() {
        return last("payment", "");
    }

    public String delivery() {
        return last("delivery", "not_started");
    }

    private String last(String kind, String otherwise) {
        List<Evidence.Row> all = of(kind);
        return all.isEmpty() ? otherwise : all.get(all.size() - 1).field("to");
    }

    boolean ever(String kind, String to) {
        return of(kind).stream().anyMatch(r -> r.field("to").equals(to));
    }

    /** In rupiah, as fixed by the first payment row that has it. */
    long amount() {
        return of("payment").stream().filter(r -> r.fields().has("amount")).findFirst()
                .map(r -> r.fields().path("amount").asLong()).orElse(0L);
    }

    /** Of its bill; its own id where no row has the bill. */
    String quote() {
        return of("payment").stream().map(r -> r.fields().path("bill").path("quoteId").asText())
                .filter(q -> !q.isEmpty()).findFirst().orElse(id);
    }

    List<Map<String, Object>> in(String table) {
        return evidence.table(table).stream().filter(r -> Evidence.text(r, "purchase").equals(id)).toList();
    }

    /** What the acquirer took for it, given back or not. */
    long paid() {
        return in("acquirer.payments").stream().mapToLong(r -> Evidence.number(r, "amount")).sum();
    }

    long posted() {
        return in("tax.postings").stream().mapToLong(r -> Evidence.number(r, "amount")).sum();
    }

    /** By the tax server's clock. */
    Optional<Instant> postedAt() {
        return in("tax.posting").stream().filter(r -> Evidence.text(r, "state").equals("posted")).findFirst()
                .map(r -> Evidence.words(r, "answer")).map(Purchase::postedAt);
    }

    private static Instant postedAt(String answer) {
        try {
            return Instant.parse(Evidence.JSON.readTree(answer).path("postedAt").asText());
        } catch (IOException | java.time.DateTimeException unreadable) {
            return Instant.MAX;
        }
    }

    /** What the hub's desk decided for a silent terminal; empty if nothing. */
    public String deskDecision() {
        return in("hub.desk_cases").stream().map(r -> Evidence.text(r, "decision")).filter(d -> !d.isEmpty())
                .findFirst().orElse("");
    }
}
