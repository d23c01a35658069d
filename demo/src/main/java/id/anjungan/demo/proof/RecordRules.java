package id.anjungan.demo.proof;

import id.anjungan.contract.sync.Chain;
import id.anjungan.demo.proof.Evidence.Row;
import id.anjungan.demo.proof.Invariant.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about the records: 10, 16, 18 to 21. */
final class RecordRules {

    /** Sixteen digits that read as a NIK of East Java, with nothing numeric around them. */
    private static final Pattern NIK = Pattern.compile("(?<![0-9])35[0-9]{14}(?![0-9])");
    private static final Set<String> OPEN = Set.of("auth_intent", "unknown", "approved", "refund_owed");
    private static final Set<String> DEFINITE = Set.of("200", "409");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private RecordRules() {
    }

    /**
     * 10. A void for a key never seen is remembered; what comes later is refused. From the tax server's own list of
     * requests.
     */
    static Invariant tombstones(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Set<String> voided = new HashSet<>();
        for (Map<String, Object> row : c.evidence().table("tax.request")) {
            String id = Evidence.text(row, "purchase");
            if (Evidence.text(row, "verb").equals("void")) {
                voided.add(id);
            } else if (voided.contains(id)) {
                t.check(id, Evidence.words(row, "answer").contains("\"voided\""), "10.answered",
                        Evidence.words(row, "answer"));
            }
        }
        for (String id : voided) {
            t.check(id, c.evidence().table("tax.postings").stream()
                    .noneMatch(p -> Evidence.text(p, "purchase").equals(id)), "10.posted");
        }
        return t.of(10);
    }

    /**
     * 16. Repeated requests get the stored first answer.
     * Each request that came to the tax server a second time got the bytes of the first definite answer, and what the
     * hub keeps to repeat to its terminals is that answer.
     */
    static Invariant sameAnswer(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Map<String, String> first = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        Set<String> voided = new HashSet<>();
        for (Map<String, Object> row : c.evidence().table("tax.request")) {
            String id = Evidence.text(row, "purchase");
            if (Evidence.text(row, "verb").equals("void")) {
                voided.add(id);
            } else if (DEFINITE.contains(Evidence.text(row, "status")) && !voided.contains(id)) {
                String answer = Evidence.words(row, "answer");
                String before = first.putIfAbsent(id, answer);
                if (before != null) {
                    repeated.add(id);
                    t.check(id, before.equals(answer), "16.differs", answer);
                }
            }
        }
        for (Map<String, Object> row : c.evidence().table("hub.money_answers")) {
            String id = Evidence.text(row, "purchase");
            if (Evidence.text(row, "ask_type").contains("posting") && repeated.contains(id)) {
                String number = between(Evidence.words(row, "answer"), "\"number\":\"", "\"");
                t.check(id, number.isEmpty() || first.get(id).contains(number),
                        "16.hub");
            }
        }
        return t.of(16);
    }

    private static String between(String text, String from, String to) {
        int at = text.indexOf(from);
        int end = at < 0 ? -1 : text.indexOf(to, at + from.length());
        return end < 0 ? "" : text.substring(at + from.length(), end);
    }

    /** 18. Journal rows only grow, are chained, and the hub holds the same ones. */
    static Invariant chained(Case c) {
        Tally t = new Tally(new HashSet<>());
        Map<String, String> hub = new HashMap<>();
        c.evidence().table("hub.rows").forEach(r -> hub.put(Evidence.text(r, "stream") + ":"
                + Evidence.number(r, "seq"), Evidence.text(r, "hash")));
        for (Evidence.Journal j : c.evidence().journals()) {
            String hash = Chain.GENESIS;
            long seq = 0;
            for (Row row : j.rows()) {
                hash = Chain.hash(hash, row.bytes());
                seq++;
                t.check(row.seq() == seq && row.hash().equals(hash), "18.chain", j.stream(), seq);
                String there = hub.get(j.stream() + ":" + seq);
                if (there != null) {
                    t.check(there.equals(row.hash()), "18.other", j.stream(), seq);
                }
            }
            t.check(j.acknowledged() <= j.rows().size(), "18.cut", j.stream(), j.acknowledged(),
                    j.rows().size());
        }
        return t.of(18);
    }

    /** 19. No NIK, card number or PIN in any row or log. */
    static Invariant masked(Case c) {
        Tally t = new Tally(new HashSet<>());
        for (Row row : c.evidence().rows()) {
            t.check(clean(new String(row.bytes(), StandardCharsets.UTF_8), c.secrets()),
                    "19.row", row.seq(), row.stream());
        }
        for (String table : List.of("hub.events", "hub.quarantine", "hub.purchases", "hub.money_answers")) {
            c.evidence().table(table).forEach(r -> t.check(clean(said(r), c.secrets()), "19.table", table));
        }
        c.logs().forEach(line -> t.check(clean(line, c.secrets()), "19.log"));
        return t.of(19);
    }

    private static String said(Map<String, Object> row) {
        StringBuilder all = new StringBuilder();
        row.keySet().forEach(column -> all.append(' ').append(Evidence.words(row, column)));
        return all.toString();
    }

    private static boolean clean(String text, List<String> secrets) {
        return secrets.stream().noneMatch(text::contains) && !NIK.matcher(text).find();
    }

    /** 20. While the program runs, every state of the money that is not an end is left again by its own timer. */
    static Invariant owned(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Evidence.Journal j : c.evidence().journals()) {
            if (j.rows().isEmpty()) {
                continue;
            }
            Row end = j.rows().get(j.rows().size() - 1);
            Map<String, Row> standing = new HashMap<>();
            for (Row row : j.rows()) {
                if (row.kind().equals("payment") && row.purchase().isPresent()) {
                    Row before = standing.put(row.purchase().get(), row);
                    left(t, before, row);
                }
            }
            standing.values().forEach(last -> left(t, last, end));
        }
        return t.of(20);
    }

    private static void left(Tally t, Row stood, Row next) {
        if (stood != null && OPEN.contains(stood.field("to"))) {
            t.check(stood.purchase().orElse(""), Duration.between(stood.at(), next.at()).compareTo(LONGEST_WAIT) < 0,
                    "20.long", stood.field("to"));
        }
    }

    /** 21. After a start the purchases in doubt are taken up before anybody is served. */
    static Invariant bootOrder(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Evidence.Journal j : c.evidence().journals()) {
            Map<String, String> states = new HashMap<>();
            Set<String> inDoubt = new HashSet<>();
            for (Row row : j.rows()) {
                String purchase = row.purchase().orElse("");
                if (row.kind().equals("terminal.started")) {
                    inDoubt.clear();
                    states.entrySet().stream().filter(s -> OPEN.contains(s.getValue()))
                            .forEach(s -> inDoubt.add(s.getKey()));
                } else if (row.kind().equals("visit.started")) {
                    inDoubt.forEach(p -> t.check(p, false, "21.served"));
                    inDoubt.clear();
                } else if (row.kind().equals("payment") || row.kind().equals("delivery")) {
                    if (inDoubt.remove(purchase)) {
                        t.check(purchase, true, "21.served");
                    }
                    if (row.kind().equals("payment")) {
                        states.put(purchase, row.field("to"));
                    }
                }
            }
        }
        return t.of(21);
    }
}
