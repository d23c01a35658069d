package id.anjungan.central.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that terminals and rooms send are never shown bare: an operator reads words. */
class WordsTest {

    static Stream<String> codes() {
        return Stream.of(
                Arrays.stream(Refusal.values()).map(r -> "outcome.refused_" + r.code()),
                Arrays.stream(QueueBody.Why.values()).map(r -> "outcome.refused_" + r.code()),
                Arrays.stream(TaxBody.MoneyState.values()).map(m -> "outcome.told_" + m.code()),
                Arrays.stream(TaxBody.MoneyState.values()).map(m -> "money." + m.code()),
                Arrays.stream(TaxBody.Trouble.values()).map(t -> "outcome.trouble_" + t.code()),
                Arrays.stream(TaxBody.Trouble.values()).map(t -> "event.tax_" + t.code()),
                Arrays.stream(LicenceBody.Refusal.values()).map(r -> "outcome.licence_" + r.code()),
                Arrays.stream(LicenceBody.Trouble.values()).map(l -> "outcome.licence_" + l.code()),
                Arrays.stream(TaxBody.PostingRefusal.values()).map(p -> "why.posting_" + p.code()),
                Arrays.stream(TaxBody.PostingRefusal.values()).map(p -> "detail." + p.code()),
                Arrays.stream(DeviceState.values()).map(d -> "event.device_" + d.code()),
                Arrays.stream(DeviceState.values()).map(d -> "devicestate." + d.code()))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfTheContractHasWords(String key) {
        assertTrue(Words.keys("id").contains(key), key);
        assertTrue(Words.keys("en").contains(key), key);
    }

    @ParameterizedTest
    @MethodSource("details")
    void detailsOfEventsAreWords_sentencesForEngineersStay(String sent, String read) {
        assertEquals(read, new Words("id", Clock.systemUTC()).detail(sent));
    }

    static Stream<Arguments> details() {
        return Stream.of(
                Arguments.of("printer paper_out", "Pencetak kertas habis"),
                Arguments.of("bad_signature", "tanda tangan tidak sah"),
                Arguments.of("P-1 voided", "P-1 pembukuan dibatalkan"),
                Arguments.of("ask: unknown schema 99", "ask: unknown schema 99"));
    }
}
