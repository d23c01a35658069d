package id.anjungan.central.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.ledger.DeskCase.Phase;
import id.anjungan.central.ledger.DeskRules.AcquirerSays;
import id.anjungan.central.ledger.DeskRules.Effect;
import id.anjungan.central.ledger.DeskRules.Event;
import id.anjungan.central.ledger.DeskRules.Step;
import id.anjungan.central.store.HubCode;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskRulesTest {

    private static final Instant T0 = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Rupiah AMOUNT = Rupiah.of(259_996);

    private DeskCase c = DeskCase.opened(new PurchaseId("PURCHASE-1"), new TerminalId("KSK-3578-01"), AMOUNT, bill(),
            T0.plusSeconds(300), T0);
    private Instant now = T0;

    private static Bill bill() {
        return new Bill("Q", new Bill.Vehicle("L 1 A", "12345", "", "", "", 2020, "", ""), "35.78",
                LocalDate.EPOCH, LocalDate.EPOCH, List.of(), AMOUNT, T0, new Bill.Basis(AMOUNT, "", "", "", 0, 1));
    }

    private static AcquirerSays paid(Rupiah amount, String rrn) {
        return new AcquirerSays(Status.PAID, Optional.of(amount), Optional.of(rrn), Optional.of(T0));
    }

    private static AcquirerSays says(Status status) {
        return new AcquirerSays(status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<Effect> feed(Event e) {
        Step s = DeskRules.step(c, e, now, PATIENCE);
        c = s.next();
        return s.effects();
    }

    private List<Effect> at(int seconds, Event e) {
        now = T0.plusSeconds(seconds);
        return feed(e);
    }

    private static boolean posts(List<Effect> effects) {
        return effects.contains(new DeskRules.Post());
    }

    @Test
    void paidAndSilent_theDeskPostsAfterTheQrsEndAndThePatience_notBefore() {
        assertTrue(feed(paid(AMOUNT, "R")).contains(new DeskRules.PushPaid()));
        assertFalse(posts(at(300 + 599, new DeskRules.Tick())));
        assertTrue(posts(at(300 + 600, new DeskRules.Tick())));
        List<Effect> done = feed(new DeskRules.PostingDone("P-1"));
        assertTrue(done.contains(new DeskRules.Tell()));
        assertEquals(Decision.POSTED, c.decision().orElseThrow().what());
        assertEquals(Phase.CLOSED, c.phase());
        assertFalse(c.told());
        feed(new DeskRules.Journaled());
        assertTrue(c.told());
    }

    @Test
    void eachWordOfTheTerminalRenewsItsTurn() {
        feed(paid(AMOUNT, "R"));
        at(800, new DeskRules.TerminalSpoke());
        assertFalse(posts(at(900, new DeskRules.Tick())));
        assertFalse(posts(at(1399, new DeskRules.Tick())));
        assertTrue(posts(at(1400, new DeskRules.Tick())));
    }

    @Test
    void theTerminalDelivers_theDeskNeverActs() {
        feed(paid(AMOUNT, "R"));
        feed(new DeskRules.TerminalSettled(Optional.of("P-1")));
        assertTrue(at(100_000, new DeskRules.Tick()).isEmpty());
        assertEquals(Phase.CLOSED, c.phase());
        assertTrue(feed(paid(AMOUNT, "R")).isEmpty(), "the same money again is no news");
    }

    @Test
    void silenceOfTheTaxServerIsAskedAgain_withWideningWaits_forEver() {
        feed(paid(AMOUNT, "R"));
        at(900, new DeskRules.Tick());
        Duration last = Duration.ZERO;
        for (int i = 0; i < 30; i++) {
            feed(new DeskRules.PostingNotKnown());
            assertTrue(posts(feed(new DeskRules.Tick())));
            Duration wait = Duration.between(now, c.nextAt());
            assertTrue(wait.compareTo(last) >= 0 && wait.compareTo(Duration.ofMinutes(15)) <= 0, wait.toString());
            last = wait;
            now = c.nextAt();
        }
        assertEquals(Phase.POSTING, c.phase());
    }

    @Test
    void refusedForGood_becomesARefund() {
        feed(paid(AMOUNT, "R"));
        at(900, new DeskRules.Tick());
        assertEquals(List.of(new DeskRules.OpenRefund(AMOUNT, "posting_paid_otherwise")),
                feed(new DeskRules.PostingRefused(PostingRefusal.PAID_OTHERWISE)));
        feed(new DeskRules.RefundOpened("RF-1"));
        assertEquals(Decision.REFUND_OPENED, c.decision().orElseThrow().what());
    }

    @Test
    void anAmountThatDiffersIsNeverPosted_itIsGivenBack() {
        List<Effect> effects = feed(paid(Rupiah.of(1), "R"));
        assertTrue(effects.contains(new DeskRules.Raise(HubCode.PAID_AMOUNT_DIFFERS, true)));
        assertEquals(List.of(new DeskRules.OpenRefund(Rupiah.of(1), "amount_differs")),
                at(900, new DeskRules.Tick()));
    }

    @Test
    void expiredIsNotNeverPaid_aLateSuccessIsTaken() {
        at(305, says(Status.EXPIRED));
        assertEquals(Phase.UNPAID, c.phase());
        List<Effect> late = at(400, paid(AMOUNT, "R"));
        assertTrue(late.contains(new DeskRules.Raise(HubCode.PAID_LATE, false)));
        assertEquals(Phase.PAID, c.phase());
    }

    @Test
    void paidDaysLaterReopensAClosedCase() {
        at(305, says(Status.EXPIRED));
        at(90_000, new DeskRules.Tick());
        assertEquals(Phase.CLOSED, c.phase());
        at(200_000, paid(AMOUNT, "R"));
        assertEquals(Phase.PAID, c.phase());
    }

    @Test
    void aSecondPaymentOfOneQrIsAnAlarm() {
        feed(paid(AMOUNT, "R"));
        assertEquals(List.of(new DeskRules.Raise(HubCode.PAID_TWICE, true)), feed(paid(AMOUNT, "S")));
    }

    @Test
    void notFoundWhileTheQrLives_isNotTheEnd() {
        feed(says(Status.NOT_FOUND));
        assertEquals(Phase.WATCHING, c.phase());
        at(301, says(Status.NOT_FOUND));
        assertEquals(Phase.UNPAID, c.phase());
    }

    /** Anything in any order: never posted and refunded both, nothing done twice, and every case comes to an end. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 0})
    void anyWalkKeepsTheMoneyHonest(long fixed) {
        long seed = fixed == 0 ? new Random().nextLong() : fixed;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            new World(random, "seed " + seed + " round " + round).run();
        }
    }

    /** A tax server that posts once or refuses for good, an acquirer, a terminal; each may be silent. */
    private final class World {
        private final Random random;
        private final String where;
        private boolean money;
        private boolean posted;
        private boolean refusing;
        private int refunds;

        World(Random random, String where) {
            this.random = random;
            this.where = where;
            this.refusing = random.nextInt(4) == 0;
            c = DeskCase.opened(new PurchaseId("PURCHASE-1"), new TerminalId("KSK-3578-01"), AMOUNT, bill(),
                    T0.plusSeconds(300), T0);
            now = T0;
        }

        void run() {
            for (int i = 0; i < 40; i++) {
                now = now.plusSeconds(random.nextInt(120));
                happen(random.nextInt(7));
            }
            for (int i = 0; i < 200 && c.phase() != Phase.CLOSED; i++) {
                now = c.nextAt().isAfter(now) ? c.nextAt() : now.plusSeconds(1);
                act(feed(new DeskRules.Tick()), false);
            }
            assertEquals(Phase.CLOSED, c.phase(), where);
            assertFalse(posted && refunds > 0, where + ": posted and given back");
            assertTrue(refunds <= 1, where + ": given back twice");
            assertEquals(money, posted || refunds > 0, where + ": money without an end, or an end without money");
        }

        private void happen(int what) {
            switch (what) {
                case 0 -> money = money || now.isBefore(c.validUntil());
                case 1 -> act(feed(money ? paid(AMOUNT, "R") : says(Status.PENDING)), true);
                case 2 -> act(feed(says(Status.UNKNOWN)), true);
                case 3 -> act(feed(new DeskRules.TerminalSpoke()), true);
                case 4 -> {
                    if (c.paid().isPresent() && refunds == 0 && !refusing && random.nextInt(4) == 0) {
                        posted = true;
                        act(feed(new DeskRules.TerminalSettled(Optional.of("P"))), true);
                    }
                }
                case 5 -> act(feed(money ? paid(AMOUNT, "R") : says(Status.EXPIRED)), true);
                default -> act(feed(new DeskRules.Tick()), true);
            }
        }

        private void act(List<Effect> effects, boolean maySilence) {
            for (Effect e : effects) {
                boolean silent = maySilence && random.nextInt(3) == 0;
                if (e instanceof DeskRules.QueryAcquirer && !silent) {
                    act(feed(money ? paid(AMOUNT, "R") : now.isAfter(c.validUntil()) ? says(Status.EXPIRED)
                            : says(Status.PENDING)), maySilence);
                } else if (e instanceof DeskRules.Post) {
                    assertTrue(money, where + ": posting without money");
                    posted = posted || !refusing;
                    act(feed(silent ? new DeskRules.PostingNotKnown() : refusing
                            ? new DeskRules.PostingRefused(PostingRefusal.UNKNOWN_BILL)
                            : new DeskRules.PostingDone("P")), maySilence);
                } else if (e instanceof DeskRules.OpenRefund && !silent) {
                    refunds++;
                    act(feed(new DeskRules.RefundOpened("RF")), maySilence);
                }
            }
        }
    }
}
