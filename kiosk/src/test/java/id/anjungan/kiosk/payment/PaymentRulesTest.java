package id.anjungan.kiosk.payment;

import static id.anjungan.kiosk.payment.Samples.ID;
import static id.anjungan.kiosk.payment.Samples.NOW;
import static id.anjungan.kiosk.payment.Samples.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The payment rules, pair by pair. */
class PaymentRulesTest {

    private static Purchase after(Purchase p, PaymentEvent... events) {
        Purchase now = p;
        for (PaymentEvent e : events) {
            Step step = RULES.step(now, e, NOW);
            assertTrue(step.refusal().isEmpty(), () -> e + " was refused: " + step.refusal());
            now = step.next();
        }
        return now;
    }

    private static Purchase showing() {
        return after(Samples.begun(), Samples.issued());
    }

    private static Purchase approved() {
        return after(showing(), Samples.paid());
    }

    private static boolean does(Step step, Class<? extends PaymentEffect> effect) {
        return step.effects().stream().anyMatch(effect::isInstance);
    }

    @Test
    void everyPairOfStateAndEvent_isAnswered_andRefusalsChangeNothing() {
        int pairs = 0;
        for (Purchase base : List.of(Samples.begun(), showing(), approved())) {
            for (PaymentState payment : PaymentState.values()) {
                for (DeliveryState delivery : DeliveryState.values()) {
                    Purchase p = Samples.in(base, payment, delivery);
                    for (PaymentEvent e : Samples.everyEvent()) {
                        check(p, e);
                        pairs++;
                    }
                }
            }
        }
        assertTrue(pairs > 5_000, "pairs " + pairs);
    }

    private static void check(Purchase p, PaymentEvent e) {
        Step step = RULES.step(p, e, NOW);
        String pair = p.payment() + "/" + p.delivery() + " on " + e;
        if (step.refusal().isPresent()) {
            assertEquals(p, step.next(), pair);
            assertTrue(step.rows().isEmpty() && step.effects().isEmpty(), pair);
        }
        Purchase folded = p;
        for (Entry row : step.rows()) {
            folded = PurchaseFold.apply(folded, row);
        }
        assertEquals(folded.with(Purchase.Live.NONE), step.next().with(Purchase.Live.NONE), pair);
    }

    @Test
    void everyStateThatIsNoEnd_hasATimerAfterARestart() {
        for (PaymentState state : PaymentState.values()) {
            boolean cardsOnly = state == PaymentState.REVERSAL_OWED;
            Step step = RULES.step(Samples.in(approved(), state, DeliveryState.INTENT), new PaymentEvent.Restarted(ID),
                    NOW);
            boolean ended = step.next().payment().isEnd();
            assertTrue(ended || cardsOnly || does(step, PaymentEffect.SetTimer.class), state.code());
        }
    }

    @Test
    void everyNewsStatusOfTheWholeJourney_isARowBeforeItsEffect() {
        Step step = RULES.begin(ID, "qris", Samples.bill(), Samples.VISIT, NOW);
        assertEquals(List.of("created", "auth_intent"), step.rows().stream().map(r -> r.fields().get("to")).toList());
        assertTrue(does(step, PaymentEffect.Issue.class));
        step = RULES.step(showing(), Samples.paid(), NOW);
        assertEquals(List.of("approved", "intent"), step.rows().stream().map(r -> r.fields().get("to")).toList());
        assertTrue(does(step, PaymentEffect.Post.class));
    }

    @Test
    void issueTimesOut_isUnknownAndCancelled_neverDeclined_butNobodySawAQr() {
        Step step = RULES.step(Samples.begun(), new PaymentEvent.AcquirerSilent(ID), NOW);
        assertEquals(PaymentState.UNKNOWN, step.next().payment());
        assertTrue(does(step, PaymentEffect.CancelAtAcquirer.class));
        assertEquals(Progress.Stage.NOT_CHARGED, step.next().progress(false).stage());
    }

    @Test
    void aQrThatComesAfterItsTimeOut_isNeverShown() {
        Purchase p = after(Samples.begun(), new PaymentEvent.AcquirerSilent(ID));
        assertTrue(RULES.step(p, Samples.issued(), NOW).refusal().isPresent());
    }

    @Test
    void countdownEnds_isCheckedAndCancelled_andSaysChecking() {
        Step step = RULES.step(showing(), new PaymentEvent.TimerRang(ID, PaymentEvent.Timer.COUNTDOWN), NOW);
        assertEquals(PaymentState.UNKNOWN, step.next().payment());
        assertEquals(Progress.Stage.CHECKING, step.next().progress(false).stage());
        assertTrue(does(step, PaymentEffect.CancelAtAcquirer.class));
    }

    @Test
    void cancelWhileTheQrShows_endsOnlyOnTheAcquirersWord() {
        Purchase p = after(showing(), new PaymentEvent.CancelWanted(ID));
        assertEquals(PaymentState.UNKNOWN, p.payment());
        assertEquals(PaymentState.UNKNOWN, RULES.step(p, new PaymentEvent.NotPaid(ID, Status.NOT_FOUND, false),
                NOW).next()
                .payment());
        assertEquals(PaymentState.CANCELLED, after(p, new PaymentEvent.NotPaid(ID, Status.CANCELLED, true)).payment());
    }

    @Test
    void cancelCrossesAPayment_theMoneyWins() {
        Purchase p = after(showing(), new PaymentEvent.CancelWanted(ID), Samples.paid());
        assertEquals(PaymentState.APPROVED, p.payment());
        assertEquals(DeliveryState.INTENT, p.delivery());
    }

    @Test
    void expiredAtTheAcquirer_isNotBelievedBeforeTheGraceIsOver() {
        Purchase p = after(showing(), new PaymentEvent.TimerRang(ID, PaymentEvent.Timer.COUNTDOWN));
        PaymentEvent expired = new PaymentEvent.NotPaid(ID, Status.EXPIRED, true);
        Instant end = p.facts().qrUntil().orElseThrow();
        assertEquals(PaymentState.UNKNOWN, RULES.step(p, expired, end.plusSeconds(1)).next().payment());
        assertEquals(PaymentState.CANCELLED, RULES.step(p, expired, end.plus(Duration.ofMinutes(2))).next().payment());
    }

    @Test
    void lateSuccess_isPostedWhenTheBillIsOpen_andOwedBackWhenItIsNot() {
        Purchase late = after(showing(), new PaymentEvent.CancelWanted(ID),
                new PaymentEvent.NotPaid(ID, Status.CANCELLED, true), Samples.paid());
        assertEquals(PaymentState.SETTLED, after(late, Samples.posted()).payment());
        Step refused = RULES.step(late, new PaymentEvent.PostingRefused(ID, PostingRefusal.PAID_OTHERWISE), NOW);
        assertEquals(PaymentState.REFUND_OWED, refused.next().payment());
        assertEquals(DeliveryState.NOT_DONE, refused.next().delivery());
        assertTrue(does(refused, PaymentEffect.OpenRefund.class));
    }

    @Test
    void anotherAmount_neverApproves() {
        Step step = RULES.step(showing(), Samples.paid(Rupiah.of(296_499), "RRN-9"), NOW);
        assertEquals(PaymentState.PARKED, step.next().payment());
        assertEquals("296499", step.rows().get(0).fields().get("paid_amount"));
        assertFalse(does(step, PaymentEffect.Post.class));
    }

    @Test
    void paidTwice_keepsTheFirst_andShowsTheSecondOnceToTheOperator() {
        Step second = RULES.step(approved(), Samples.paid(Samples.TOTAL, "RRN-2"), NOW);
        assertEquals(PaymentState.APPROVED, second.next().payment());
        assertTrue(second.rows().stream().anyMatch(r -> "payment.paid_again".equals(r.fields().get("code"))));
        assertTrue(RULES.step(second.next(), Samples.paid(Samples.TOTAL, "RRN-2"), NOW).refusal().isPresent());
        assertTrue(RULES.step(second.next(), Samples.paid(), NOW).refusal().isPresent());
    }

    @Test
    void noPaperSaysLunas_beforeThePosting() {
        List<Paper> papers = new ArrayList<>();
        Purchase p = approved();
        for (PaymentEvent e : List.of(new PaymentEvent.PostingUnknown(ID),
                new PaymentEvent.TimerRang(ID, PaymentEvent.Timer.PROVISIONAL), new PaymentEvent.CopyWanted(ID, 0))) {
            Step step = RULES.step(p, e, NOW);
            step.effects().stream().filter(PaymentEffect.Print.class::isInstance)
                    .forEach(x -> papers.add(((PaymentEffect.Print) x).paper()));
            p = step.next();
        }
        assertEquals(List.of(Paper.BUKTI_SEMENTARA), papers);
        Step posted = RULES.step(p, Samples.posted(), NOW);
        assertTrue(posted.effects().contains(new PaymentEffect.Print(Paper.BUKTI_PELUNASAN, 0)));
    }

    @Test
    void citizenHasGone_noPaperComesOutUnasked_andTheNextOneIsANumberedCopy() {
        Purchase p = after(approved(), new PaymentEvent.CitizenLeft(ID));
        Step posted = RULES.step(p, Samples.posted(), NOW);
        assertFalse(does(posted, PaymentEffect.Print.class));
        Step copy = RULES.step(posted.next(), new PaymentEvent.CopyWanted(ID, 2), NOW);
        assertTrue(copy.effects().contains(new PaymentEffect.Print(Paper.BUKTI_PELUNASAN, 3)));
    }

    @Test
    void restartAfterTheIntent_queriesThenCancels_neverIssuesAgain() {
        Set<Class<?>> effects = new HashSet<>();
        Purchase p = showing();
        for (PaymentEvent e : List.of(new PaymentEvent.Restarted(ID), new PaymentEvent.StillPending(ID),
                new PaymentEvent.TimerRang(ID, PaymentEvent.Timer.RECHECK))) {
            Step step = RULES.step(p, e, NOW);
            step.effects().forEach(x -> effects.add(x.getClass()));
            p = step.next();
        }
        assertTrue(effects.contains(PaymentEffect.Query.class)
                && effects.contains(PaymentEffect.CancelAtAcquirer.class));
        assertFalse(effects.contains(PaymentEffect.Issue.class));
    }

    @Test
    void moreTime_isGivenUpToTheQrsOwnEnd() {
        Purchase p = showing();
        int times = 0;
        while (RULES.mayExtend(p)) {
            p = after(p, new PaymentEvent.MoreTimeWanted(ID));
            times++;
        }
        assertEquals(4, times, "3 minutes, then 5, 7, 9, 10");
        assertEquals(p.facts().qrUntil(), p.live().until());
    }

    @Test
    void whatTheDeskDecided_isJournaledOnce_andAConflictIsParked() {
        Purchase posted = after(showing(), new PaymentEvent.Restarted(ID), Samples.desk(Decision.POSTED));
        assertEquals(PaymentState.SETTLED, posted.payment());
        assertEquals("DESK-1", posted.facts().posting().orElseThrow());
        assertTrue(RULES.step(posted, Samples.desk(Decision.POSTED), NOW).refusal().isPresent());
        assertEquals(PaymentState.PARKED, after(posted, Samples.desk(Decision.REFUND_OPENED)).payment());
        assertEquals(PaymentState.REFUND_OWED, after(approved(), Samples.desk(Decision.REFUND_OPENED)).payment());
        assertEquals(PaymentState.APPROVED, after(approved(), Samples.desk(Decision.NOT_PAID)).payment());
    }

    @Test
    void paperRunsOut_theMoneyStands_andACopyIsOffered() {
        Purchase p = after(approved(), Samples.posted());
        PaymentEvent out = new PaymentEvent.PaperEnded(ID, Paper.BUKTI_PELUNASAN, 0,
                new id.anjungan.devices.printer.PrintResult.NotPrinted(
                        id.anjungan.devices.printer.PrintResult.Why.PAPER_OUT, 900));
        Purchase after = after(p, out);
        assertEquals(PaymentState.SETTLED, after.payment());
        assertEquals(ReceiptState.NOT_PRINTED, after.receipts().settled());
        assertEquals(1, after(after, new PaymentEvent.CopyWanted(ID, 0)).receipts().copies());
    }
}
