package id.anjungan.demo.visits;

import java.util.List;
import java.util.Map;

/** The history of one purchase in the journal of its terminal, and what the other books say of it. */
record Purchase(String id, List<Evidence.Row> rows, Evidence evidence) {

    List<Evidence.Row> of(String kind) {
        return rows.stream().filter(r -> r.kind().equals(kind)).toList();
    }

    /** Payment state after the last row; empty for a purchase without payment rows (a copy of another terminal's). */
    String payment() {
        return last("payment", "");
    }

    String delivery() {
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

    List<Map<String, Object>> in(String table) {
        return evidence.table(table).stream().filter(r -> Evidence.text(r, "purchase").equals(id)).toList();
    }

    /** Amount that the acquirer holds as paid: the sum over its payments of this purchase. */
    long paid() {
        return in("acquirer.payments").stream().filter(r -> Evidence.text(r, "state").equalsIgnoreCase("paid"))
                .mapToLong(r -> Evidence.number(r, "amount")).sum();
    }

    long posted() {
        return in("tax.postings").stream().mapToLong(r -> Evidence.number(r, "amount")).sum();
    }

    /** What the hub's desk decided for a silent terminal; empty if nothing. */
    String deskDecision() {
        return in("hub.desk_cases").stream().map(r -> Evidence.text(r, "decision")).filter(d -> !d.isEmpty())
                .findFirst().orElse("");
    }
}
