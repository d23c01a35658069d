package id.anjungan.demo.proof;

import id.anjungan.demo.proof.Evidence.Row;
import id.anjungan.demo.proof.Invariant.Tally;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about the money itself: 1 to 7, 12, 14 and 15. */
final class MoneyRules {

    private static final Set<String> ENDS = Set.of("declined", "reversed", "refunded", "parked", "cancelled",
            "settled");
    private static final Set<String> NO_MONEY = Set.of("declined", "cancelled");
    private static final Set<String> PAPER_TROUBLE = Set.of("not_printed", "unknown", "expired");
    private static final Set<String> MONEY_AT_HUB = Set.of("settled", "approved", "refund_owed", "refunded");

    private static final Pattern POSTING_NUMBER = Pattern.compile("Nomor pelunasan\\s+(\\S+)");
    private static final Pattern PLATE = Pattern.compile("Nomor polisi\\s+([A-Z0-9 ]+)");

    private MoneyRules() {
    }

    /** What a program did wrong, before what follows from it; a delivery under a second id is also one unnamed. */
    static List<Invariant> causes(Case c, Set<String> named) {
        return List.of(once(c, named), writeAhead(c, named), definiteNo(c, named), neverResent(c, named),
                unknownIsAsked(c, named), noReversalAfterIntent(c, named), amountsCompared(c, named),
                paperNeverMovesMoney(c, named));
    }

    /** 1. Write-ahead: no effect without a committed row that names it. */
    private static Invariant writeAhead(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Map<String, Purchase> known = new HashMap<>();
        c.purchases().forEach(p -> known.put(p.id(), p));
        for (Map<String, Object> row : c.evidence().table("acquirer.qr")) {
            String id = Evidence.text(row, "purchase");
            t.check(id, known.containsKey(id) && intents(known.get(id)) > 0,
                    "1.acquirer");
        }
        for (Map<String, Object> row : c.evidence().table("tax.postings")) {
            String id = Evidence.text(row, "purchase");
            t.check(id, known.containsKey(id) && (known.get(id).ever("delivery", "intent")
                    || known.get(id).deskDecision().equals("posted")), "1.posted");
        }
        for (Purchase p : c.purchases()) {
            Set<String> queued = new HashSet<>();
            for (Row r : p.of("receipt")) {
                String paper = r.field("paper") + "/" + r.field("copy");
                if (r.field("to").equals("queued")) {
                    queued.add(paper);
                } else if (r.field("to").equals("printed")) {
                    t.check(p.id(), queued.contains(paper), "1.printed", paper);
                }
            }
        }
        return t.of(1);
    }

    /**
     * 2. At most one charge and one delivery per purchase. By bill: each book holds an id once by its own key, so that
     * a second time can only hide under another id.
     */
    private static Invariant once(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Map<String, String> charged = new HashMap<>();
        for (Purchase p : c.purchases()) {
            if (p.paid() > 0 && !p.payment().startsWith("refund")) {
                String other = charged.putIfAbsent(p.quote(), p.id());
                t.check(p.id(), other == null, "2.charged", other);
            }
        }
        Map<String, String> delivered = new HashMap<>();
        for (Map<String, Object> row : c.evidence().table("tax.posting")) {
            String quote = Evidence.text(row, "quote");
            if (!Evidence.text(row, "state").equals("voided") && !quote.isEmpty()) {
                String other = delivered.putIfAbsent(quote, Evidence.text(row, "purchase"));
                t.check(Evidence.text(row, "purchase"), other == null, "2.delivered", other);
            }
        }
        return t.of(2);
    }

    /** 3. Every purchase reaches exactly one end, or a person. */
    static Invariant oneEnd(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            t.check(p.id(), ENDS.contains(p.payment()) || !p.deskDecision().isEmpty(), "3.open", p.payment());
        }
        return t.of(3);
    }

    /** 4. An authorisation is never sent again. */
    private static Invariant neverResent(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            long intents = intents(p);
            if (intents > 0) {
                t.check(p.id(), intents == 1, "4.again", intents);
            }
        }
        return t.of(4);
    }

    /** How often it went into AUTH_INTENT; what is noted while it stands there does not count. */
    private static long intents(Purchase p) {
        return p.of("payment").stream().filter(r -> r.field("to").equals("auth_intent")
                && !r.field("from").equals("auth_intent")).count();
    }

    /** 5. 'Not charged' only on a definite no; silence is 'being checked'. */
    private static Invariant definiteNo(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (NO_MONEY.stream().anyMatch(no -> p.ever("payment", no))) {
                t.check(p.id(), p.paid() == 0, "5.charged");
            } else if (p.ever("payment", "unknown")) {
                t.check(p.id(), p.of("payment").stream().filter(r -> r.field("to").equals("unknown"))
                        .noneMatch(r -> NO_MONEY.contains(r.field("from"))), "5.early");
            }
        }
        return t.of(5);
    }

    /**
     * 6. Unknown money is settled by asking, then voiding. Whatever follows UNKNOWN comes from the acquirer's word,
     * never from a timer or a restart alone.
     */
    private static Invariant unknownIsAsked(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            List<Row> rows = p.of("payment");
            for (int i = 0; i + 1 < rows.size(); i++) {
                if (rows.get(i).field("to").equals("unknown")) {
                    String next = rows.get(i + 1).field("to");
                    t.check(p.id(), !next.equals("created"), "6.begun", next);
                }
            }
            if (p.ever("payment", "unknown")) {
                t.check(p.id(), p.paid() > 0 || !p.ever("payment", "approved"),
                        "6.paid");
            }
        }
        return t.of(6);
    }

    /** 7. No money back after a delivery began unless it certainly failed. */
    private static Invariant noReversalAfterIntent(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (p.ever("delivery", "intent")) {
                boolean back = p.ever("payment", "refund_owed") || p.ever("payment", "reversal_owed");
                t.check(p.id(), !back || p.ever("delivery", "not_done") && p.posted() == 0,
                        "7.back");
            }
        }
        return t.of(7);
    }

    /** 12. An answer counts only if its amount is the request's. */
    private static Invariant amountsCompared(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (p.ever("payment", "approved") && p.paid() > 0) {
                t.check(p.id(), p.amount() == p.paid(), "12.paid", p.amount(), p.paid());
            }
            if (p.posted() != 0) {
                t.check(p.id(), p.amount() == p.posted(), "12.posted", p.amount(), p.posted());
            }
        }
        return t.of(12);
    }

    /** By the posting's number; a paper torn before that line (the roll ran out) by its plate. */
    private static boolean isPosted(Evidence e, String paper) {
        Matcher number = POSTING_NUMBER.matcher(paper);
        Matcher plate = PLATE.matcher(paper);
        if (number.find()) {
            return e.table("tax.posting").stream().anyMatch(r -> Evidence.words(r, "answer").contains(number.group(1)));
        }
        return plate.find() && e.table("tax.posting").stream().anyMatch(r -> Evidence.text(r, "state").equals("posted")
                && Evidence.text(r, "plate").equals(plate.group(1).replace(" ", "")));
    }

    /** 14. Paper never moves money; no paper says paid before the posting. */
    private static Invariant paperNeverMovesMoney(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (String paper : c.papers()) {
            if (paper.contains("INI LUNAS")) {
                t.check(isPosted(c.evidence(), paper), "14.lunas");
            }
        }
        for (Purchase p : c.purchases()) {
            if (p.of("receipt").stream().anyMatch(r -> PAPER_TROUBLE.contains(r.field("to")))) {
                t.check(p.id(), p.paid() > 0 && !p.ever("payment", "refund_owed"), "14.moved");
            }
            if (!p.of("receipt").isEmpty()) {
                t.check(p.id(), p.ever("payment", "approved") || !p.deskDecision().isEmpty(),
                        "14.unpaid");
            }
            Optional<Instant> posted = p.postedAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS));
            for (Row r : p.of("receipt")) {
                if (r.field("paper").equals("bukti_pelunasan") && r.field("to").equals("queued")) {
                    boolean after = posted.filter(at -> !r.at().isBefore(at)).isPresent();
                    t.check(p.id(), after, "14.early");
                }
            }
        }
        return t.of(14);
    }

    /**
     * 15. Journals, hub, tax server and acquirer agree on the sums. Of the purchases that no rule has named: they must
     * agree among themselves.
     */
    static Invariant sums(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Evidence e = c.evidence();
        List<Purchase> purchases = c.purchases().stream().filter(p -> !named.contains(p.id())).toList();
        long journal = sum(purchases.stream().filter(p -> p.ever("payment", "approved")).toList());
        long given = sum(purchases.stream().filter(p -> p.payment().startsWith("refund")).toList());
        long desk = sum(purchases.stream().filter(p -> p.deskDecision().equals("posted")
                && !p.ever("payment", "approved")).toList());
        long bank = sum(e.table("acquirer.payments"), named);
        long posted = sum(e.table("tax.postings"), named);
        t.check(journal + desk == bank, "15.acquirer", journal + desk, bank);
        t.check(journal + desk - given == posted,
                "15.tax", journal + desk - given, posted);
        for (Purchase p : purchases) {
            if (p.paid() > 0) {
                t.check(p.id(), p.posted() > 0 || p.payment().startsWith("refund") || p.payment().equals("parked"),
                        "15.nothing");
            }
        }
        long hub = sum(e.table("hub.purchases").stream()
                .filter(r -> MONEY_AT_HUB.contains(Evidence.text(r, "payment"))).toList(), named);
        t.check(hub == journal + desk, "15.hub", hub, journal + desk);
        return t.of(15);
    }

    private static long sum(List<Purchase> purchases) {
        return purchases.stream().mapToLong(Purchase::amount).sum();
    }

    private static long sum(List<Map<String, Object>> rows, Set<String> without) {
        return rows.stream().filter(r -> !without.contains(Evidence.text(r, "purchase")))
                .mapToLong(r -> Evidence.number(r, "amount")).sum();
    }
}
