package id.anjungan.central.web;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.anjungan.central.auth.Auth;
import id.anjungan.central.auth.Role;
import id.anjungan.central.fleet.Presence;
import id.anjungan.central.services.qris.QrisSource.Notice;
import id.anjungan.central.store.AuditAct;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.licence.LicenceEvent;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that terminals and rooms send are never shown bare: an operator reads words, in both languages. */
class WordsTest {

    /** Shown where there is no code yet. */
    private static final String NOTHING_YET = "-";

    /** Every family of texts with all its codes: the enums, and what a page shows in their stead. */
    private static Map<String, Set<String>> families() {
        return Map.ofEntries(
                Map.entry("outcome", plus(both(all(VisitOutcome.values(), VisitOutcome::code),
                        all(LicenceOutcome.values(), LicenceOutcome::code)), "running", NOTHING_YET)),
                Map.entry("why", all(StepWhy.values(), StepWhy::code)),
                Map.entry("event", both(both(all(EventCode.values(), EventCode::code),
                        all(LicenceEvent.values(), LicenceEvent::code)), all(HubCode.values(), HubCode::code))),
                Map.entry("detail", details()),
                Map.entry("payment", plus(all(PaymentState.values(), PaymentState::code), "none", NOTHING_YET)),
                Map.entry("delivery", plus(all(DeliveryState.values(), DeliveryState::code), NOTHING_YET)),
                Map.entry("receipt", plus(all(ReceiptState.values(), ReceiptState::code), NOTHING_YET)),
                Map.entry("decision", all(Decision.values(), Decision::code)),
                Map.entry("opened", Set.of("terminal", "desk")),
                Map.entry("money", all(MoneyState.values(), MoneyState::code)),
                Map.entry("owner", all(Owner.values(), Owner::code)),
                Map.entry("component", all(Component.values(), Component::code)),
                Map.entry("devicestate", all(DeviceState.values(), DeviceState::code)),
                Map.entry("service", all(ServiceState.values(), ServiceState::code)),
                Map.entry("link", all(Presence.Link.values(), Enum::name)),
                Map.entry("liveness", all(Presence.Liveness.values(), Enum::name)),
                Map.entry("standing", all(Standing.values(), Standing::code)),
                Map.entry("role", all(Role.values(), Role::code)),
                Map.entry("refusal", all(Auth.Refusal.values(), r -> r.name().toLowerCase(Locale.ROOT))));
    }

    private static Set<String> details() {
        Set<String> terminals = both(all(DeviceDetail.values(), DeviceDetail::code),
                both(all(DeviceState.values(), DeviceState::code), both(all(EventDetail.values(), EventDetail::code),
                        all(StaffCall.Silence.values(), StaffCall.Silence::code))));
        return both(terminals, both(all(Notice.Why.values(), Notice.Why::code),
                all(HubDetail.values(), HubDetail::code)));
    }

    private static <E> Set<String> all(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).collect(toCollection(TreeSet::new));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> plus(Set<String> codes, String... more) {
        return both(codes, Set.of(more));
    }

    @TestFactory
    Stream<DynamicTest> everyCodeHasWordsInBothLanguages_andNoWordsAreWithoutACode() {
        return families().entrySet().stream().flatMap(family -> Stream.of("id", "en").map(language ->
                dynamicTest(family.getKey() + " in " + language, () -> assertEquals(family.getValue(),
                        codes(family.getKey() + ".", language)))));
    }

    private static Set<String> codes(String prefix, String language) {
        return Words.keys(language).stream().filter(k -> k.startsWith(prefix)).map(k -> k.substring(prefix.length()))
                .collect(toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> everyActInTheAuditLogHasWords() {
        return Arrays.stream(AuditAct.values()).map(act -> dynamicTest(act.code(), () ->
                assertEquals(true, Words.keys("id").contains("audit." + act.code())
                        && Words.keys("en").contains("audit." + act.code()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal.touches", "t.copies", "today.paid"})
    void aCountReadsWellWhateverItIs(String key) {
        String one = new Words("en", Clock.systemUTC()).say(key, 1);
        assertEquals(true, one.endsWith(": 1"), one);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void detailsOfEventsAreWordsInBothLanguages_whatIsNoCodeStays(String sent, String read, String english) {
        assertEquals(read, new Words("id", Clock.systemUTC()).detail(sent));
        assertEquals(english, new Words("en", Clock.systemUTC()).detail(sent));
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("printer paper_out", "Pencetak kertas habis", "Printer paper out"),
                Arguments.of("pemindai paper_out", "pemindai kertas habis", "pemindai paper out"),
                Arguments.of("bad_signature", "tanda tangan tidak sah", "signature not valid"),
                Arguments.of("P-1 posting_voided", "P-1 server pajak: pembukuan dibatalkan",
                        "P-1 tax server: posting voided"),
                Arguments.of("status=500 error_code=boom", "status HTTP 500 kode boom", "HTTP status 500 code boom"),
                Arguments.of("quote=Q-1 server_total=259996 own_total=250000",
                        "penawaran Q-1 menurut server pajak Rp259.996 menurut hitungan terminal Rp250.000",
                        "quote Q-1 by the tax server Rp259.996 by the terminal Rp250.000"),
                Arguments.of("lane=ask type=x.y schema=99", "jalur ask jenis pesan x.y tidak dikenal skema 99",
                        "lane ask unknown type x.y schema 99"),
                Arguments.of("ask: unknown schema 99", "ask: unknown schema 99", "ask: unknown schema 99"));
    }
}
