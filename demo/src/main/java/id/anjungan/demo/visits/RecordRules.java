package id.anjungan.demo.visits;

import id.anjungan.contract.sync.Chain;
import id.anjungan.demo.visits.Evidence.Row;
import id.anjungan.demo.visits.Invariant.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final Set<String> IN_DOUBT = Set.of("auth_intent", "unknown", "approved", "refund_owed");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private RecordRules() {
    }

    static List<Invariant> of(Evidence e, List<String> secrets, List<String> logs) {
        return List.of(tombstones(e), sameAnswer(e), chained(e), masked(e, secrets, logs), owned(e), bootOrder(e));
    }

    /** A cancelled QR was voided at the acquirer, and nothing was ever paid or posted under its key. */
    private static Invariant tombstones(Evidence e) {
        Tally t = new Tally();
        for (Map<String, Object> row : e.table("tax.posting")) {
            if (Evidence.text(row, "state").equals("voided")) {
                String id = Evidence.text(row, "purchase");
                t.check(e.table("tax.postings").stream().noneMatch(p -> Evidence.text(p, "purchase").equals(id)),
                        id + " was voided and is posted");
            }
        }
        return t.of(10, "A void for a key never seen is remembered; what comes later is refused");
    }

    /** Every definite answer about money is stored once; the stored bytes are what a repeat gets. */
    private static Invariant sameAnswer(Evidence e) {
        Tally t = new Tally();
        Map<String, String> posted = new HashMap<>();
        e.table("tax.posting").forEach(r -> posted.put(Evidence.text(r, "purchase"), Evidence.words(r, "answer")));
        for (Map<String, Object> row : e.table("hub.money_answers")) {
            if (Evidence.text(row, "ask_type").contains("posting")) {
                String answer = Evidence.words(row, "answer");
                String number = between(answer, "\"number\":\"", "\"");
                String first = posted.getOrDefault(Evidence.text(row, "purchase"), "");
                t.check(number.isEmpty() || first.contains(number), Evidence.text(row, "purchase")
                        + ": the hub's stored answer is not the tax server's first one");
            }
        }
        return t.of(16, "Repeated requests get the stored first answer");
    }

    private static String between(String text, String from, String to) {
        int at = text.indexOf(from);
        int end = at < 0 ? -1 : text.indexOf(to, at + from.length());
        return end < 0 ? "" : text.substring(at + from.length(), end);
    }

    private static Invariant chained(Evidence e) {
        Tally t = new Tally();
        Map<String, String> hub = new HashMap<>();
        e.table("hub.rows").forEach(r -> hub.put(Evidence.text(r, "stream") + ":" + Evidence.number(r, "seq"),
                Evidence.text(r, "hash")));
        for (Evidence.Journal j : e.journals()) {
            String hash = Chain.GENESIS;
            long seq = 0;
            for (Row row : j.rows()) {
                hash = Chain.hash(hash, row.bytes());
                seq++;
                t.check(row.seq() == seq && row.hash().equals(hash), j.stream() + ": the chain breaks at row " + seq);
                String there = hub.get(j.stream() + ":" + seq);
                if (there != null) {
                    t.check(there.equals(row.hash()), j.stream() + ": the hub holds another row " + seq);
                }
            }
        }
        return t.of(18, "Journal rows only grow, are chained, and the hub holds the same ones");
    }

    private static Invariant masked(Evidence e, List<String> secrets, List<String> logs) {
        Tally t = new Tally();
        for (Row row : e.rows()) {
            t.check(clean(new String(row.bytes(), StandardCharsets.UTF_8), secrets),
                    "row " + row.seq() + " holds a NIK");
        }
        for (String table : List.of("hub.events", "hub.quarantine", "hub.purchases", "hub.money_answers")) {
            e.table(table).forEach(r -> t.check(clean(said(r), secrets), table + " holds a NIK"));
        }
        logs.forEach(line -> t.check(clean(line, secrets), "a log line holds a NIK"));
        return t.of(19, "No NIK, card number or PIN in any row or log");
    }

    private static String said(Map<String, Object> row) {
        StringBuilder all = new StringBuilder();
        row.keySet().forEach(column -> all.append(' ').append(Evidence.words(row, column)));
        return all.toString();
    }

    private static boolean clean(String text, List<String> secrets) {
        return secrets.stream().noneMatch(text::contains) && !NIK.matcher(text).find();
    }

    /** While the program runs, every state that is not an end is left again by its own timer. */
    private static Invariant owned(Evidence e) {
        Tally t = new Tally();
        for (Evidence.Journal j : e.journals()) {
            Row end = j.rows().get(j.rows().size() - 1);
            Map<String, List<Row>> byPurchase = new HashMap<>();
            j.rows().stream().filter(r -> r.kind().equals("payment") || r.kind().equals("delivery"))
                    .forEach(r -> r.purchase().ifPresent(p -> byPurchase.computeIfAbsent(p, x -> new ArrayList<>())
                            .add(r)));
            byPurchase.forEach((purchase, rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    boolean last = i == rows.size() - 1;
                    boolean open = IN_DOUBT.contains(rows.get(i).field("to"));
                    if (open) {
                        Row next = last ? end : rows.get(i + 1);
                        t.check(Duration.between(rows.get(i).at(), next.at()).compareTo(LONGEST_WAIT) < 0,
                                purchase + " stood in " + rows.get(i).field("to") + " too long");
                    }
                }
            });
        }
        return t.of(20, "Every state that is not an end has a timer that owns it");
    }

    /** After a start the purchases in doubt are taken up before anybody is served. */
    private static Invariant bootOrder(Evidence e) {
        Tally t = new Tally();
        for (Evidence.Journal j : e.journals()) {
            Map<String, String> states = new HashMap<>();
            Set<String> inDoubt = new HashSet<>();
            for (Row row : j.rows()) {
                switch (row.kind()) {
                    case "terminal.started" -> {
                        inDoubt.clear();
                        states.entrySet().stream().filter(s -> IN_DOUBT.contains(s.getValue()))
                                .forEach(s -> inDoubt.add(s.getKey()));
                    }
                    case "visit.started" -> {
                        inDoubt.forEach(p -> t.check(false, p + " was in doubt and somebody was served first"));
                        inDoubt.clear();
                    }
                    case "payment", "delivery" -> {
                        String purchase = row.purchase().orElse("");
                        if (inDoubt.remove(purchase)) {
                            t.check(true, "");
                        }
                        if (row.kind().equals("payment")) {
                            states.put(purchase, row.field("to"));
                        }
                    }
                    default -> {
                    }
                }
            }
        }
        return t.of(21, "Start: journal, check, fold, resolve doubt, and only then welcome");
    }
}
