package id.anjungan.contract.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.Trouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new reason of a feature is an outcome, too: without one a citizen's visit would end in a fault. */
class VisitOutcomeTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfABillIsAnOutcome(Refusal refusal) {
        assertEquals("refused_" + refusal.code(), VisitOutcome.of(refusal).code());
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleIsAnOutcome(Trouble trouble) {
        assertEquals("trouble_" + trouble.code(), VisitOutcome.of(trouble).code());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfMoneyIsAnOutcome(MoneyState state) {
        assertEquals("told_" + state.code(), VisitOutcome.of(state).code());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfATicketIsAnOutcome(QueueBody.Why why) {
        assertEquals("refused_" + why.code(), VisitOutcome.of(why).code());
    }
}
