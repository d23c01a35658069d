package id.anjungan.demo.proof;

import id.anjungan.demo.proof.Books.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** For each rule, books as a program that breaks it would have left them: that rule broken, and no other. */
final class Forgeries {

    /** Changes closed books. */
    @FunctionalInterface
    interface Forgery {
        void in(Books books) throws SQLException, IOException;
    }

    /** A run without the thing to break: no settled purchase, no repeated request, ... */
    static final class Impossible extends IllegalStateException {
        private static final long serialVersionUID = 1;

        /** @param what {@code nothing.<what>} of the words, filled with {@code of} */
        Impossible(String what, Object... of) {
            super(Invariant.say("nothing", Invariant.say("nothing." + what, of)));
        }
    }

    static final Map<Integer, Forgery> OF = new TreeMap<>(Map.ofEntries(
            Map.entry(1, Forgeries::actedUnwritten), Map.entry(2, Forgeries::deliveredTwice),
            Map.entry(3, Forgeries::leftOpen), Map.entry(4, Forgeries::authorisedAgain),
            Map.entry(5, Forgeries::silenceTakenForNo), Map.entry(6, Forgeries::silenceTakenForYes),
            Map.entry(7, Forgeries::givenBackInDoubt), Map.entry(10, Forgeries::voidForgotten),
            Map.entry(12, Forgeries::answersSwapped), Map.entry(14, Forgeries::paperTooEarly),
            Map.entry(15, Forgeries::lostByTheLedger), Map.entry(16, Forgeries::answeredAnew),
            Map.entry(18, Forgeries::rowChanged), Map.entry(19, Forgeries::nikWritten),
            Map.entry(20, Forgeries::timerAsleep), Map.entry(21, Forgeries::servedInDoubt)));

    private Forgeries() {
    }

    private static void actedUnwritten(Books b) throws SQLException, IOException {
        String p = first(b);
        b.journal().removeIf(l -> l.purchase.equals(Optional.of(p)));
        b.save();
        b.run(Books.HUB, "DELETE FROM purchases WHERE purchase=?", p);
    }

    private static void deliveredTwice(Books b) throws SQLException {
        b.run(Books.TAX, "INSERT INTO posting(purchase, quote, plate, amount, state, status, answer) SELECT"
                + " purchase || '-2', quote, plate, amount, 'refused', 409, x'7b7d' FROM posting WHERE purchase=?",
                first(b));
    }

    private static void leftOpen(Books b) throws SQLException, IOException {
        String p = last(b);
        b.journal().removeIf(l -> l.purchase.equals(Optional.of(p)) && l.is("payment", "settled"));
        b.save();
    }

    private static void authorisedAgain(Books b) throws SQLException, IOException {
        int at = index(b, first(b), l -> l.is("payment", "auth_intent"));
        Line intent = b.journal().get(at);
        b.journal().addAll(at + 1, List.of(intent.other("payment", "auth_intent", "unknown"),
                intent.other("payment", "unknown", "auth_intent")));
        b.save();
    }

    private static void silenceTakenForNo(Books b) throws SQLException, IOException {
        String p = first(b);
        Line approved = cutFromApproval(b, p);
        int at = index(b, p, l -> l == approved);
        b.journal().set(at, approved.other("payment", "auth_intent", "cancelled"));
        b.save();
        unpost(b, p);
        b.run(Books.HUB, "UPDATE purchases SET payment='cancelled', delivery='not_started' WHERE purchase=?", p);
    }

    private static void silenceTakenForYes(Books b) throws SQLException, IOException {
        String p = first(b);
        int at = index(b, p, l -> l.is("payment", "approved"));
        Line approved = b.journal().get(at);
        approved.fields.put("from", "unknown");
        b.journal().add(at, approved.other("payment", "auth_intent", "unknown"));
        b.save();
        b.run(Books.ACQUIRER, "UPDATE qr SET state='expired', rrn=NULL, paid_at=NULL WHERE purchase=?", p);
    }

    private static void givenBackInDoubt(Books b) throws SQLException, IOException {
        String p = first(b);
        Line approved = cutFromApproval(b, p);
        b.journal().addAll(index(b, p, l -> l == approved) + 1, List.of(
                approved.other("delivery", "not_started", "intent"), approved.other("delivery", "intent", "unknown"),
                approved.other("payment", "approved", "refund_owed"),
                approved.other("payment", "refund_owed", "refunded")));
        b.save();
        unpost(b, p);
        b.run(Books.ACQUIRER, "UPDATE qr SET state='refunded' WHERE purchase=?", p);
        b.run(Books.HUB, "UPDATE purchases SET payment='refunded', delivery='unknown' WHERE purchase=?", p);
    }

    private static void voidForgotten(Books b) throws SQLException {
        String p = b.value(Books.TAX, "SELECT purchase FROM posting WHERE state='voided'")
                .orElseThrow(() -> new Impossible("void"));
        b.run(Books.TAX, "UPDATE posting SET state='posted', amount=1000 WHERE purchase=?", p);
        b.run(Books.TAX, "UPDATE request SET status=200, answer=CAST('{\"state\":\"posted\"}' AS BLOB)"
                + " WHERE purchase=? AND verb='post'", p);
    }

    private static void answersSwapped(Books b) throws SQLException {
        String p = first(b);
        long amount = Long.parseLong(b.value(Books.ACQUIRER, "SELECT amount FROM payments WHERE purchase=?", p)
                .orElseThrow(() -> new Impossible("payment")));
        String other = b.value(Books.ACQUIRER, "SELECT purchase FROM payments WHERE amount<>?", amount)
                .orElseThrow(() -> new Impossible("second_payment"));
        b.run(Books.ACQUIRER, "UPDATE qr SET amount=(SELECT amount FROM qr WHERE purchase=?) WHERE purchase=?", other,
                p);
        b.run(Books.ACQUIRER, "UPDATE qr SET amount=? WHERE purchase=?", amount, other);
    }

    private static void paperTooEarly(Books b) throws SQLException, IOException {
        String p = first(b);
        int at = index(b, p, l -> l.is("payment", "approved"));
        Line approved = b.journal().get(at);
        List<Line> papers = b.journal().stream().filter(l -> l.purchase.equals(Optional.of(p))
                && l.kind.equals("receipt")).toList();
        b.journal().removeAll(papers);
        papers.forEach(l -> l.at = approved.at);
        b.journal().addAll(at + 1, papers);
        b.save();
    }

    private static void lostByTheLedger(Books b) throws SQLException {
        b.run(Books.HUB, "DELETE FROM purchases WHERE purchase=?", first(b));
    }

    private static void answeredAnew(Books b) throws SQLException {
        String repeated = b.value(Books.TAX, "SELECT max(seq) FROM request WHERE status=200 AND verb<>'void'"
                + " AND purchase IN (SELECT purchase FROM request WHERE status=200 AND verb<>'void'"
                + " GROUP BY purchase HAVING count(*) > 1)").orElseThrow(() -> new Impossible("repeated"));
        b.run(Books.TAX, "UPDATE request SET answer=CAST(replace(CAST(answer AS TEXT), 'SIM-', 'SAM-') AS BLOB)"
                + " WHERE seq=?", Long.parseLong(repeated));
    }

    /** The one forgery after which the journal is not chained anew. */
    private static void rowChanged(Books b) throws SQLException {
        b.run(Books.JOURNAL, "DROP TRIGGER IF EXISTS journal_only_grows");
        b.run(Books.JOURNAL, "UPDATE journal SET bytes=CAST(replace(CAST(bytes AS TEXT), '\"why\":\"',"
                + " '\"why\":\"not_') AS BLOB) WHERE seq=(SELECT min(seq) FROM journal WHERE kind='payment')");
    }

    private static void nikWritten(Books b) throws SQLException, IOException {
        b.journal().stream().filter(l -> l.kind.equals("visit.step")).findFirst()
                .orElseThrow(() -> new Impossible("visit")).fields.put("nik", "3578010501900001");
        b.save();
    }

    private static void timerAsleep(Books b) throws SQLException, IOException {
        int from = index(b, last(b), l -> l.is("delivery", "intent"));
        b.journal().subList(from + 1, b.journal().size()).forEach(l -> l.at = l.at.plus(Duration.ofHours(1)));
        b.save();
    }

    private static void servedInDoubt(Books b) throws SQLException, IOException {
        int done = index(b, last(b), l -> l.is("delivery", "done"));
        Line line = b.journal().get(done);
        b.journal().addAll(done, List.of(line.other("terminal.started", "", ""), line.other("visit.started", "", "")));
        b.save();
    }

    // ---- what they need

    /** Removes what followed the approval of this purchase; gives the approval's row. */
    private static Line cutFromApproval(Books b, String p) {
        int at = index(b, p, l -> l.is("payment", "approved"));
        List<Line> later = b.journal().subList(at + 1, b.journal().size()).stream()
                .filter(l -> l.purchase.equals(Optional.of(p))).toList();
        b.journal().removeAll(later);
        return b.journal().get(at);
    }

    /** As if the tax server had never heard of it: no posting, no answer kept, no paper that says so. */
    private static void unpost(Books b, String p) throws SQLException {
        b.run(Books.TAX, "DELETE FROM posting WHERE purchase=?", p);
        b.run(Books.TAX, "DELETE FROM request WHERE purchase=?", p);
        b.run(Books.HUB, "DELETE FROM money_answers WHERE purchase=? AND ask_type LIKE '%posting%'", p);
        b.tearPapers(b.journal().stream().filter(l -> l.purchase.equals(Optional.of(p)))
                .map(l -> l.fields.at("/bill/vehicle/plate").asText()).filter(s -> !s.isEmpty()).findFirst()
                .orElseThrow(() -> new Impossible("bill", p)));
    }

    private static int index(Books b, String p, Predicate<Line> fits) {
        for (int i = 0; i < b.journal().size(); i++) {
            Line l = b.journal().get(i);
            if (l.purchase.equals(Optional.of(p)) && fits.test(l)) {
                return i;
            }
        }
        throw new Impossible("row", p);
    }

    private static String first(Books b) {
        return settled(b).get(0);
    }

    private static String last(Books b) {
        List<String> all = settled(b);
        return all.get(all.size() - 1);
    }

    /** Purchases of the first terminal that it took itself from the bill to the end, without a doubt on the way. */
    private static List<String> settled(Books b) {
        List<String> all = b.journal().stream().filter(l -> l.is("payment", "settled")).map(l -> l.purchase.orElse(""))
                .filter(p -> b.journal().stream().noneMatch(l -> l.purchase.equals(Optional.of(p))
                        && (l.is("payment", "unknown") || l.is("delivery", "unknown")))).toList();
        if (all.isEmpty()) {
            throw new Impossible("settled");
        }
        return all;
    }
}
