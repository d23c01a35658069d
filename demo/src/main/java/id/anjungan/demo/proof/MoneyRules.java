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

    private static Invariant writeAhead(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Map<String, Purchase> known = new HashMap<>();
        c.purchases().forEach(p -> known.put(p.id(), p));
        for (Map<String, Object> row : c.evidence().table("acquirer.qr")) {
            String id = Evidence.text(row, "purchase");
            t.check(id, known.containsKey(id) && intents(known.get(id)) > 0,
                    "is known to the acquirer, and no journal has its intent");
        }
        for (Map<String, Object> row : c.evidence().table("tax.postings")) {
            String id = Evidence.text(row, "purchase");
            t.check(id, known.containsKey(id) && (known.get(id).ever("delivery", "intent")
                    || known.get(id).deskDecision().equals("posted")), "was posted without a row that names it");
        }
        for (Purchase p : c.purchases()) {
            Set<String> queued = new HashSet<>();
            for (Row r : p.of("receipt")) {
                String paper = r.field("paper") + "/" + r.field("copy");
                if (r.field("to").equals("queued")) {
                    queued.add(paper);
                } else if (r.field("to").equals("printed")) {
                    t.check(p.id(), queued.contains(paper), "was printed before it was journaled: " + paper);
                }
            }
        }
        return t.of(1, "Write-ahead: no effect without a committed row that names it");
    }

    /** By bill: each book holds an id once by its own key, so that a second time can only hide under another id. */
    private static Invariant once(Case c, Set<String> named) {
        Tally t = new Tally(named);
        Map<String, String> charged = new HashMap<>();
        for (Purchase p : c.purchases()) {
            if (p.paid() > 0 && !p.payment().startsWith("refund")) {
                String other = charged.putIfAbsent(p.quote(), p.id());
                t.check(p.id(), other == null, "was charged for the bill of " + other);
            }
        }
        Map<String, String> delivered = new HashMap<>();
        for (Map<String, Object> row : c.evidence().table("tax.posting")) {
            String quote = Evidence.text(row, "quote");
            if (!Evidence.text(row, "state").equals("voided") && !quote.isEmpty()) {
                String other = delivered.putIfAbsent(quote, Evidence.text(row, "purchase"));
                t.check(Evidence.text(row, "purchase"), other == null, "was sent for the posting of " + other);
            }
        }
        return t.of(2, "At most one charge and one delivery per purchase");
    }

    static Invariant oneEnd(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            t.check(p.id(), ENDS.contains(p.payment()) || !p.deskDecision().isEmpty(), "ends in " + p.payment());
        }
        return t.of(3, "Every purchase reaches exactly one end, or a person");
    }

    private static Invariant neverResent(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            long intents = intents(p);
            if (intents > 0) {
                t.check(p.id(), intents == 1, "was authorised " + intents + " times");
            }
        }
        return t.of(4, "An authorisation is never sent again");
    }

    /** How often it went into AUTH_INTENT; what is noted while it stands there does not count. */
    private static long intents(Purchase p) {
        return p.of("payment").stream().filter(r -> r.field("to").equals("auth_intent")
                && !r.field("from").equals("auth_intent")).count();
    }

    private static Invariant definiteNo(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (NO_MONEY.stream().anyMatch(no -> p.ever("payment", no))) {
                t.check(p.id(), p.paid() == 0, "was said not to be charged, and the acquirer has the money");
            } else if (p.ever("payment", "unknown")) {
                t.check(p.id(), p.of("payment").stream().filter(r -> r.field("to").equals("unknown"))
                        .noneMatch(r -> NO_MONEY.contains(r.field("from"))), "was told a no too early");
            }
        }
        return t.of(5, "'Not charged' only on a definite no; silence is 'being checked'");
    }

    /** Whatever follows UNKNOWN comes from the acquirer's word, never from a timer or a restart alone. */
    private static Invariant unknownIsAsked(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            List<Row> rows = p.of("payment");
            for (int i = 0; i + 1 < rows.size(); i++) {
                if (rows.get(i).field("to").equals("unknown")) {
                    String next = rows.get(i + 1).field("to");
                    t.check(p.id(), !next.equals("created"), "went from unknown to " + next);
                }
            }
            if (p.ever("payment", "unknown")) {
                t.check(p.id(), p.paid() > 0 || !p.ever("payment", "approved"),
                        "was taken for paid, the acquirer says otherwise");
            }
        }
        return t.of(6, "Unknown money is settled by asking, then voiding");
    }

    private static Invariant noReversalAfterIntent(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (p.ever("delivery", "intent")) {
                boolean back = p.ever("payment", "refund_owed") || p.ever("payment", "reversal_owed");
                t.check(p.id(), !back || p.ever("delivery", "not_done") && p.posted() == 0,
                        "was given back though its delivery was not certainly undone");
            }
        }
        return t.of(7, "No money back after a delivery began unless it certainly failed");
    }

    private static Invariant amountsCompared(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (Purchase p : c.purchases()) {
            if (p.ever("payment", "approved") && p.paid() > 0) {
                t.check(p.id(), p.amount() == p.paid(), "asked " + p.amount() + ", got " + p.paid());
            }
            if (p.posted() != 0) {
                t.check(p.id(), p.amount() == p.posted(), "asked " + p.amount() + ", posted " + p.posted());
            }
        }
        return t.of(12, "An answer counts only if its amount is the request's");
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

    private static Invariant paperNeverMovesMoney(Case c, Set<String> named) {
        Tally t = new Tally(named);
        for (String paper : c.papers()) {
            if (paper.contains("INI LUNAS")) {
                t.check(isPosted(c.evidence(), paper), "a paper says LUNAS, and the tax server knows of no posting");
            }
        }
        for (Purchase p : c.purchases()) {
            if (p.of("receipt").stream().anyMatch(r -> PAPER_TROUBLE.contains(r.field("to")))) {
                t.check(p.id(), p.paid() > 0 && !p.ever("payment", "refund_owed"), "had paper trouble that moved it");
            }
            if (!p.of("receipt").isEmpty()) {
                t.check(p.id(), p.ever("payment", "approved") || !p.deskDecision().isEmpty(),
                        "has a paper and no money");
            }
            Optional<Instant> posted = p.postedAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS));
            for (Row r : p.of("receipt")) {
                if (r.field("paper").equals("bukti_pelunasan") && r.field("to").equals("queued")) {
                    boolean after = posted.filter(at -> !r.at().isBefore(at)).isPresent();
                    t.check(p.id(), after, "has a BUKTI PELUNASAN before its posting");
                }
            }
        }
        return t.of(14, "Paper never moves money; no paper says paid before the posting");
    }

    /** Of the purchases that no rule has named: they must agree among themselves. */
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
        t.check(journal + desk == bank, "journals approved " + (journal + desk) + ", the acquirer holds " + bank);
        t.check(journal + desk - given == posted,
                "journals approved less refunds " + (journal + desk - given) + ", the tax server has " + posted);
        for (Purchase p : purchases) {
            if (p.paid() > 0) {
                t.check(p.id(), p.posted() > 0 || p.payment().startsWith("refund") || p.payment().equals("parked"),
                        "was paid and nothing came of it");
            }
        }
        long hub = sum(e.table("hub.purchases").stream()
                .filter(r -> MONEY_AT_HUB.contains(Evidence.text(r, "payment"))).toList(), named);
        t.check(hub == journal + desk, "the hub counts " + hub + ", the journals " + (journal + desk));
        return t.of(15, "Journals, hub, tax server and acquirer agree on the sums");
    }

    private static long sum(List<Purchase> purchases) {
        return purchases.stream().mapToLong(Purchase::amount).sum();
    }

    private static long sum(List<Map<String, Object>> rows, Set<String> without) {
        return rows.stream().filter(r -> !without.contains(Evidence.text(r, "purchase")))
                .mapToLong(r -> Evidence.number(r, "amount")).sum();
    }
}
