package id.anjungan.kiosk.services.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Reckoned;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.LicenceEvent;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.contract.licence.MaskedName;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.RecordingDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceFlowTest {

    private static final ApplicationNumber NUMBER = new ApplicationNumber("P2T-2601-004217");
    /** The recording desk's day. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Texts TEXTS = Texts.of("/id/anjungan/kiosk/page/",
            "/id/anjungan/kiosk/services/licence/");

    private final RecordingDesk desk = new RecordingDesk();

    private Flow asked() {
        return new LicenceService().open(desk).on(new Intent.Typed("p2t 26o1 oo4217")).on(new Intent.Typed("4217"));
    }

    private static Application application(ApplicationNumber number, List<String> missing, Optional<Promise> promise,
            ApplicationState last) {
        return new Application(number, "Izin Pengusahaan Air Tanah", MaskedName.of("Budi Santoso"),
                List.of(new Step(ApplicationState.WAITING_VERIFICATION, TODAY.minusDays(9)),
                        new Step(last, TODAY.minusDays(6))), missing, promise, Optional.empty());
    }

    private static Intent found(Application application) {
        return new Intent.Answered(new LicenceBody.StatusFound(application));
    }

    private static Application inProcess(int left) {
        return application(NUMBER, List.of(), Optional.of(new Promise(10, TODAY.minusDays(6),
                Optional.of(new Reckoned(LocalDate.of(2026, 1, 23), left)))), ApplicationState.IN_PROCESS);
    }

    private Page.Timeline shown(Application application) {
        return (Page.Timeline) asked().on(found(application)).page();
    }

    private static String said(id.anjungan.kiosk.page.Text text) {
        return TEXTS.in("id", text);
    }

    @Test
    void theNumberIsForgiven_andNobodyIsAskedBeforeTheSecondFact() {
        Flow number = new LicenceService().open(desk);
        Flow phone = number.on(new Intent.Typed("p2t 26o1 oo4217"));
        assertEquals("licence.phone", phone.page().id());
        assertEquals(List.of(), desk.asks);
        assertEquals("licence.asking", phone.on(new Intent.Typed("4217")).page().id());
        assertEquals(List.of(new LicenceBody.AskStatus(NUMBER, "4217")), desk.asks);
    }

    @Test
    void aMalformedNumberStaysOnItsPage_withWhatWasTypedAndWhatIsWrong() {
        Page.Form page = (Page.Form) new LicenceService().open(desk).on(new Intent.Typed("P2T-26")).page();
        assertEquals("P2T-26", page.initial());
        assertTrue(page.error().isPresent());
    }

    @Test
    void aWrongTelephoneIsAskedAgain_andShowsNothingOfTheApplication() {
        Flow again = asked().on(new Intent.Answered(new LicenceBody.StatusRefused(
                LicenceBody.Refusal.PHONE_DIFFERS)));
        assertEquals("licence.phone", again.page().id());
        assertTrue(((Page.Form) again.page()).error().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"7, Sisa 7 hari kerja. Paling lambat 23 Januari 2026.",
        "1, Sisa 1 hari kerja. Paling lambat 23 Januari 2026.",
        "0, Batas waktunya 23 Januari 2026. Tidak ada sisa hari kerja."})
    void workingDaysLeftAreSaidPlainly(int left, String words) {
        assertEquals(words, said(shown(inProcess(left)).detail()));
        assertEquals(Page.Tone.INFO, shown(inProcess(left)).tone());
    }

    @Test
    void overdueIsSaidPlainly_withWhereToAsk() {
        Page.Timeline page = shown(inProcess(-4));
        assertEquals(Page.Tone.ATTENTION, page.tone());
        assertTrue(said(page.detail()).startsWith("Terlambat 4 hari kerja"), said(page.detail()));
        assertTrue(said(page.detail()).contains("loket P2T"), said(page.detail()));
    }

    @Test
    void beyondTheCalendarNothingIsGuessed() {
        Application beyond = application(NUMBER, List.of(), Optional.of(new Promise(90, TODAY.minusDays(6),
                Optional.empty())), ApplicationState.IN_PROCESS);
        assertTrue(said(shown(beyond).detail()).contains("belum dapat dihitung"));
    }

    @Test
    void whatIsMissingIsListed() {
        Page.Timeline page = shown(application(NUMBER, List.of("Surat kuasa", "Foto lokasi"), Optional.empty(),
                ApplicationState.NEEDS_CORRECTION));
        assertEquals(List.of("Surat kuasa", "Foto lokasi"),
                page.listing().orElseThrow().items().stream().map(LicenceFlowTest::said).toList());
        assertEquals(Page.Mark.STOPPED, page.milestones().get(1).mark());
    }

    @Test
    void anotherApplicationOrOneThatContradictsItself_isNeverShown_andReported() {
        for (Application bad : List.of(application(new ApplicationNumber("P2T-2601-004218"), List.of(),
                Optional.empty(), ApplicationState.IN_PROCESS), application(NUMBER, List.of("KTP"), Optional.empty(),
                        ApplicationState.IN_PROCESS))) {
            assertEquals("licence.no.contradicts", asked().on(found(bad)).page().id());
        }
        assertEquals(List.of(LicenceEvent.CONTRADICTS, LicenceEvent.CONTRADICTS), desk.reports);
    }

    @ParameterizedTest
    @EnumSource(LicenceBody.Trouble.class)
    void everyOutageHasAPageOfItsOwn_thatEndsByItself(LicenceBody.Trouble trouble) {
        Flow none = asked().on(new Intent.Answered(new LicenceBody.LicenceUnavailable(trouble)));
        assertEquals("licence.no." + trouble.code(), none.page().id());
        assertEquals(Optional.of(LicenceOutcome.of(trouble)), none.on(new Intent.TimedOut()).outcome());
    }

    @Test
    void theSlipSaysWhatItIsNot_masksTheApplicant_andPrintsEverything() {
        Flow printing = asked().on(found(application(NUMBER, List.of("Surat kuasa", "Foto lokasi"), Optional.empty(),
                ApplicationState.NEEDS_CORRECTION))).on(new Intent.Chose("print"));
        assertEquals("licence.slip.printing", printing.page().id());
        Receipt slip = desk.papers.get(0);
        String words = slip.toString();
        for (String said : List.of("SIMULASI", "BUKTI STATUS", "BUKAN IZIN", NUMBER.value(), "B*** S******",
                "1. Surat kuasa", "2. Foto lokasi", "15 Januari 2026 09.30 WIB", "Menunggu verifikasi")) {
            assertTrue(words.contains(said), said);
        }
        assertFalse(words.contains("Budi"), words);
    }

    @Test
    void aSlipThatDidNotPrint_leadsBackToTheScreen() {
        Flow failed = asked().on(found(inProcess(3))).on(new Intent.Chose("print"))
                .on(new Intent.PaperEnded(PaperState.NOT_PRINTED));
        assertEquals("licence.slip.not_printed", failed.page().id());
        assertEquals("licence.status.in_process", failed.on(new Intent.Chose("show")).page().id());
        assertEquals("licence.slip.printing", failed.on(new Intent.Chose("again")).page().id());
        assertEquals(2, desk.papers.size());
    }

    @Test
    void nothingOfTheApplicantIsInATextOfAnAskOrAFlow() {
        assertFalse(asked().toString().contains("phoneTail=4217"), asked().toString());
    }
}
