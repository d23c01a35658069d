package id.anjungan.demo.visits;

import id.anjungan.demo.office.Words;
import id.anjungan.demo.proof.Evidence;
import id.anjungan.demo.proof.Invariant;
import id.anjungan.demo.proof.Purchase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code summary.json}: counts from the databases, the outcome of each visit, and all 22 invariants. */
final class Summary {

    private static final ObjectMapper JSON = Json.mapper().copy().enable(SerializationFeature.INDENT_OUTPUT);

    private Summary() {
    }

    static void write(Path file, List<Strip> strips, Evidence e, List<Invariant> invariants,
            Map<Integer, String> watched, Opinions opinions) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("simulation", true);
        all.put("visits", strips.stream().map(s -> visit(s, e)).toList());
        all.put("purchases", purchases(e));
        all.put("journal", journal(e));
        all.put("hub", hub(e));
        all.put("survey", opinions.summary());
        all.put("invariants", invariants.stream().map(i -> invariant(i, watched)).toList());
        JSON.writeValue(file.toFile(), all);
    }

    private static Map<String, Object> visit(Strip s, Evidence e) {
        Map<String, Object> v = new LinkedHashMap<>();
        v.put("name", s.name());
        v.put("outcome", s.held() ? "held" : "broken");
        v.put("seconds", Math.round(s.seconds() * 10) / 10.0);
        v.put("touches", touches(s, e));
        v.put("ended", e.rows().stream().filter(r -> r.kind().equals("visit.ended") && s.covers(r.at()))
                .map(r -> r.field("outcome")).toList());
        v.put("checks", s.checks().size());
        v.put("broken", s.checks().stream().filter(c -> !c.held()).map(Strip.Check::what).toList());
        return v;
    }

    /** As the terminal counted them where its scene received them. */
    static long touches(Strip s, Evidence e) {
        return e.rows().stream().filter(r -> r.kind().equals("visit.ended") && s.covers(r.at()))
                .mapToLong(r -> r.fields().path("touches").asLong()).sum();
    }

    /**
     * How many purchases ended in each pair of payment and delivery state. Where the hub's desk decided for a terminal
     * that never came back, its decision is the end; {@code terminal_knew} is what that terminal's journal still says.
     */
    static List<Map<String, Object>> purchases(Evidence e) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Purchase p : e.purchases()) {
            if (!p.of("payment").isEmpty()) {
                counts.merge(end(p), 1, Integer::sum);
            }
        }
        List<Map<String, Object>> all = new ArrayList<>();
        counts.forEach((key, count) -> {
            String[] parts = key.split("\\|");
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("payment", parts[0]);
            one.put("delivery", parts[1]);
            one.put("decided_by", parts[2]);
            if (parts.length > 3) {
                one.put("terminal_knew", parts[3]);
            }
            one.put("count", count);
            all.add(one);
        });
        return all;
    }

    private static String end(Purchase p) {
        String known = p.payment() + "|" + p.delivery();
        return switch (p.deskDecision()) {
            case "posted" -> known.equals("settled|done") ? "settled|done|terminal"
                    : "settled|done|hub desk|" + p.payment() + ", " + p.delivery();
            case "refund_opened" -> "refund_owed|" + p.delivery() + "|hub desk|" + p.payment() + ", " + p.delivery();
            default -> known + "|terminal";
        };
    }

    private static Map<String, Object> journal(Evidence e) {
        Map<String, Object> j = new LinkedHashMap<>();
        j.put("rows", e.rows().size());
        j.put("acknowledged", e.journals().stream().mapToLong(Evidence.Journal::acknowledged).sum());
        j.put("chain", e.journals().stream().allMatch(Summary::whole) ? "whole" : "broken");
        return j;
    }

    private static boolean whole(Evidence.Journal journal) {
        String hash = Chain.GENESIS;
        for (Evidence.Row row : journal.rows()) {
            hash = Chain.hash(hash, row.bytes());
            if (!hash.equals(row.hash())) {
                return false;
            }
        }
        return true;
    }

    /** {@code missing}: in a journal, not at the hub. {@code duplicates}: more than once at the hub. */
    static Map<String, Object> hub(Evidence e) {
        Set<String> there = new HashSet<>();
        int duplicates = 0;
        for (Map<String, Object> row : e.table("hub.rows")) {
            if (!there.add(Evidence.text(row, "stream") + ":" + Evidence.number(row, "seq"))) {
                duplicates++;
            }
        }
        long missing = e.rows().stream().filter(r -> !there.contains(r.stream() + ":" + r.seq())).count();
        Map<String, Object> h = new LinkedHashMap<>();
        h.put("rows", e.table("hub.rows").size());
        h.put("missing", missing);
        h.put("duplicates", duplicates);
        return h;
    }

    /** {@code when_broken}: what the judge said when this rule was broken in copies of these very books. */
    private static Map<String, Object> invariant(Invariant i, Map<Integer, String> watched) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", i.id());
        m.put("rule", Words.say("rule." + i.id()));
        m.put("held", i.held());
        m.put("checked", i.checked());
        if (watched.containsKey(i.id())) {
            m.put("when_broken", watched.get(i.id()).isEmpty() ? "named, and no other" : watched.get(i.id()));
        }
        if (!i.later().isEmpty()) {
            m.put("brought_by", i.later());
        }
        if (!i.faults().isEmpty()) {
            m.put("faults", i.faults());
        }
        return m;
    }
}
