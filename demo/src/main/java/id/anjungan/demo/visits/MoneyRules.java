package id.anjungan.demo.visits;

import id.anjungan.demo.visits.Evidence.Row;
import id.anjungan.demo.visits.Invariant.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about the money itself: 1 to 7, 12, 14 and 15. */
final class MoneyRules {

    private static final Set<String> ENDS = Set.of("declined", "reversed", "refunded", "parked", "cancelled",
            "settled");
    private static final Set<String> NO_MONEY = Set.of("declined", "cancelled");

    private static final Pattern POSTING_NUMBER = Pattern.compile("Nomor pelunasan\\s+(\\S+)");
    private static final Pattern PLATE = Pattern.compile("Nomor polisi\\s+([A-Z0-9 ]+)");

    private MoneyRules() {
    }

    static List<Invariant> of(Evidence e, List<String> papers) {
        List<Purchase> purchases = e.purchases().stream().filter(p -> !p.of("payment").isEmpty()).toList();
        return List.of(writeAhead(e, purchases), once(e, purchases), oneEnd(purchases), neverResent(purchases),
                definiteNo(purchases), unknownIsAsked(purchases), noReversalAfterIntent(purchases),
                amountsCompared(purchases), paperNeverMovesMoney(e, purchases, papers), sums(e, purchases));
    }

    private static Invariant writeAhead(Evidence e, List<Purchase> purchases) {
        Tally t = new Tally();
        for (Map<String, Object> row : e.table("acquirer.payments")) {
            String id = Evidence.text(row, "purchase");
            t.check(purchases.stream().anyMatch(p -> p.id().equals(id) && p.ever("payment", "auth_intent")),
                    "the acquirer knows " + id + ", and no journal has its intent");
        }
        for (Map<String, Object> row : e.table("tax.postings")) {
            String id = Evidence.text(row, "purchase");
            t.check(purchases.stream().anyMatch(p -> p.id().equals(id) && (p.ever("delivery", "intent")
                    || p.deskDecision().equals("posted"))), "posted without a row that names it: " + id);
        }
        for (Purchase p : purchases) {
            Set<String> queued = new java.util.HashSet<>();
            for (Row r : p.of("receipt")) {
                String paper = r.field("paper") + "/" + r.field("copy");
                if (r.field("to").equals("queued")) {
                    queued.add(paper);
                } else if (r.field("to").equals("printed")) {
                    t.check(queued.contains(paper), "printed before it was journaled: " + p.id() + " " + paper);
                }
            }
        }
        return t.of(1, "Write-ahead: no effect without a committed row that names it");
    }

    private static Invariant once(Evidence e, List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            long charges = p.in("acquirer.payments").stream()
                    .filter(r -> Evidence.text(r, "state").equalsIgnoreCase("paid")).count();
            t.check(charges <= 1, p.id() + " was charged " + charges + " times");
            t.check(p.in("tax.postings").size() <= 1, p.id() + " was delivered more than once");
        }
        Map<String, Integer> perBill = new HashMap<>();
        e.table("tax.posting").stream().filter(r -> !Evidence.text(r, "state").equals("voided"))
                .forEach(r -> perBill.merge(Evidence.text(r, "quote"), 1, Integer::sum));
        perBill.forEach((quote, n) -> t.check(n == 1, "bill " + quote + " was sent for posting under " + n + " ids"));
        return t.of(2, "At most one charge and one delivery per purchase");
    }

    private static Invariant oneEnd(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            boolean desk = !p.deskDecision().isEmpty();
            t.check(ENDS.contains(p.payment()) || desk, p.id() + " ends in " + p.payment());
        }
        return t.of(3, "Every purchase reaches exactly one end, or a person");
    }

    private static Invariant neverResent(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            long intents = p.of("payment").stream().filter(r -> r.field("to").equals("auth_intent")
                    && !r.field("from").equals("auth_intent")).count();
            if (intents > 0) {
                t.check(intents == 1, p.id() + " was authorised " + intents + " times");
            }
        }
        return t.of(4, "An authorisation is never sent again");
    }

    private static Invariant definiteNo(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            if (NO_MONEY.contains(p.payment())) {
                t.check(p.paid() == 0, p.id() + " says " + p.payment() + ", and the acquirer has the money");
            } else if (p.ever("payment", "unknown")) {
                t.check(p.of("payment").stream().filter(r -> r.field("to").equals("unknown"))
                        .noneMatch(r -> NO_MONEY.contains(r.field("from"))), p.id() + " was told a no too early");
            }
        }
        return t.of(5, "'Not charged' only on a definite no; silence is 'being checked'");
    }

    /** Whatever follows UNKNOWN comes from the acquirer's word, never from a timer or a restart alone. */
    private static Invariant unknownIsAsked(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            List<Row> rows = p.of("payment");
            for (int i = 0; i + 1 < rows.size(); i++) {
                if (rows.get(i).field("to").equals("unknown")) {
                    String next = rows.get(i + 1).field("to");
                    t.check(!next.equals("auth_intent") && !next.equals("created"),
                            p.id() + " went from unknown to " + next);
                }
            }
            if (p.ever("payment", "unknown")) {
                boolean agrees = p.paid() > 0 ? !NO_MONEY.contains(p.payment()) : !p.ever("payment", "approved");
                t.check(agrees, p.id() + " ends in " + p.payment() + ", the acquirer says otherwise");
            }
        }
        return t.of(6, "Unknown money is settled by asking, then voiding");
    }

    private static Invariant noReversalAfterIntent(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            if (p.ever("delivery", "intent")) {
                boolean back = p.ever("payment", "refund_owed") || p.ever("payment", "reversal_owed");
                t.check(!back || p.ever("delivery", "not_done"),
                        p.id() + " was given back though its delivery was not certainly undone");
                t.check(!back || p.posted() == 0, p.id() + " was given back and is posted");
            }
        }
        return t.of(7, "No money back after a delivery began unless it certainly failed");
    }

    private static Invariant amountsCompared(List<Purchase> purchases) {
        Tally t = new Tally();
        for (Purchase p : purchases) {
            if (p.ever("payment", "approved")) {
                t.check(p.amount() == p.paid(), p.id() + ": asked " + p.amount() + ", paid " + p.paid());
            }
            if (p.posted() != 0) {
                t.check(p.amount() == p.posted(), p.id() + ": asked " + p.amount() + ", posted " + p.posted());
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

    private static Invariant paperNeverMovesMoney(Evidence e, List<Purchase> purchases, List<String> papers) {
        Tally t = new Tally();
        for (String paper : papers) {
            if (paper.contains("INI LUNAS")) {
                t.check(isPosted(e, paper), "a paper says LUNAS, and the tax server knows of no posting");
            }
        }
        for (Purchase p : purchases) {
            boolean trouble = p.of("receipt").stream()
                    .anyMatch(r -> Set.of("not_printed", "unknown", "expired").contains(r.field("to")));
            if (trouble) {
                t.check(p.paid() > 0 && !p.ever("payment", "refund_owed"), p.id() + ": paper trouble moved the money");
            }
            if (!p.of("receipt").isEmpty()) {
                t.check(p.ever("payment", "approved") || !p.deskDecision().isEmpty(),
                        p.id() + " has a paper and no money");
            }
            for (Row r : p.of("receipt")) {
                if (r.field("paper").equals("bukti_pelunasan") && r.field("to").equals("queued")) {
                    boolean done = p.rows().stream().anyMatch(d -> d.kind().equals("delivery")
                            && d.field("to").equals("done") && d.seq() <= r.seq());
                    t.check(done || p.posted() > 0, p.id() + " has a BUKTI PELUNASAN before its posting");
                }
            }
        }
        return t.of(14, "Paper never moves money; no paper says paid before the posting");
    }

    private static Invariant sums(Evidence e, List<Purchase> purchases) {
        Tally t = new Tally();
        long journal = purchases.stream().filter(p -> p.ever("payment", "approved")).mapToLong(Purchase::amount).sum();
        long given = purchases.stream().filter(p -> p.payment().startsWith("refund")).mapToLong(Purchase::amount).sum();
        long desk = purchases.stream().filter(p -> p.deskDecision().equals("posted") && !p.ever("payment", "approved"))
                .mapToLong(Purchase::amount).sum();
        long bank = e.table("acquirer.payments").stream()
                .filter(r -> Evidence.text(r, "state").equalsIgnoreCase("paid"))
                .mapToLong(r -> Evidence.number(r, "amount")).sum();
        long posted = e.table("tax.postings").stream().mapToLong(r -> Evidence.number(r, "amount")).sum();
        t.check(journal + desk == bank, "journals approved " + (journal + desk) + ", the acquirer holds " + bank);
        t.check(journal + desk - given == posted,
                "journals approved less refunds " + (journal + desk - given) + ", the tax server has " + posted);
        for (Purchase p : purchases) {
            if (p.paid() > 0) {
                t.check(p.posted() > 0 || p.payment().startsWith("refund") || p.payment().equals("parked"),
                        p.id() + " was paid and nothing came of it");
            }
        }
        long hub = e.table("hub.purchases").stream()
                .filter(r -> Set.of("settled", "approved", "refund_owed", "refunded").contains(
                        Evidence.text(r, "payment"))).mapToLong(r -> Evidence.number(r, "amount")).sum();
        t.check(hub == journal + desk, "the hub counts " + hub + ", the journals " + (journal + desk));
        return t.of(15, "Journals, hub, tax server and acquirer agree on the sums");
    }
}
