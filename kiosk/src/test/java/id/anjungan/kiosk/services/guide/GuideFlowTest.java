package id.anjungan.kiosk.services.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.GuideConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.RecordingDesk;
import id.anjungan.kiosk.services.queue.QueueService;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideFlowTest {

    private static final Texts TEXTS = Texts.of("/id/anjungan/kiosk/page/", "/id/anjungan/kiosk/services/guide/");
    private static final CounterService FIVE = new CounterService("lima-tahunan", "B", "Lima tahunan", "Five-year",
            LocalTime.of(8, 0), LocalTime.of(13, 30), 120);

    private final RecordingDesk desk = new RecordingDesk();

    private Flow open(CounterService... counters) {
        return new GuideService(ConfigFile::shippedGuide, new QueueService(List.of(counters),
                new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)))).open(desk);
    }

    @Test
    void theFiveYearRenewal_saysWhatToBringWhatItCostsAndWhen_andGivesANumberInOneTouch() {
        Flow entry = open(FIVE).on(new Intent.Chose("lima-tahunan"));
        Page.Checklist page = (Page.Checklist) entry.page();
        String said = said(page);
        for (String wanted : new String[] {"cek fisik", "KTP", "BPKB", "motor Rp160.000, mobil Rp300.000",
            "08.00-13.30"}) {
            assertTrue(said.contains(wanted), wanted + " in " + said);
        }
        Flow taking = entry.on(new Intent.Chose("ticket"));
        assertEquals("queue.taking", taking.page().id());
        assertEquals(List.of(new QueueBody.TakeTicket("lima-tahunan", false, Optional.of("V-1-1.1"))), desk.asks);
        Flow ticket = taking.on(new Intent.Answered(new QueueBody.TicketIssued("B001", "lima-tahunan", false, 0,
                Optional.empty(), RecordingDesk.NOW)));
        assertEquals(VisitOutcome.TICKET, ticket.on(new Intent.Chose("done")).outcome().orElseThrow());
    }

    @Test
    void anOfficeWithoutThatCounter_saysWhereToGoInstead() {
        Flow entry = open().on(new Intent.Chose("lima-tahunan"));
        Page.Checklist page = (Page.Checklist) entry.page();
        assertTrue(page.actions().stream().noneMatch(a -> a.id().equals("ticket")));
        assertTrue(said(page).contains("Samsat tempat kendaraan terdaftar"));
        assertEquals(entry, entry.on(new Intent.Chose("ticket")));
        assertTrue(desk.asks.isEmpty());
    }

    @Test
    void theFees_standOneByOneWithTheirLawAndItsDay_forTwoWheelsAndForFour() {
        Flow fees = open(FIVE).on(new Intent.Chose("lima-tahunan")).on(new Intent.Chose("fees"));
        Page.Review page = (Page.Review) fees.page();
        assertEquals(List.of("Rp100.000", "Rp60.000"), page.rows().stream().map(Page.MoneyRow::amount).toList());
        assertEquals("Rp160.000", page.total().amount());
        assertTrue(TEXTS.in("id", page.note().orElseThrow()).contains("PP 76/2020, 21 Desember 2020"));
        Flow car = fees.on(new Intent.Chose("other"));
        assertEquals("Rp300.000", ((Page.Review) car.page()).total().amount());
        assertEquals("guide.entry.lima_tahunan", car.on(new Intent.Back()).page().id());
        assertEquals("queue.taking", car.on(new Intent.Chose("ticket")).page().id());
    }

    @Test
    void theListHoldsWhatTheTerminalCannotDo_andNothingAnotherEntryHides() {
        Page.Menu menu = (Page.Menu) open(FIVE).page();
        List<String> ids = menu.choices().stream().map(Page.Choice::action).toList();
        assertTrue(ids.containsAll(List.of("lima-tahunan", "balik-nama", "mutasi-keluar", "mutasi-masuk",
                "stnk-hilang")), ids.toString());
        assertFalse(ids.contains("blokir"));
        assertEquals("guide.menu", open(FIVE).on(new Intent.Chose("blokir")).page().id());
    }

    @Test
    void everyPageEndsByItself_andBackLeadsBack() {
        Flow menu = open(FIVE);
        assertEquals(VisitOutcome.TIMED_OUT, menu.on(new Intent.TimedOut()).outcome().orElseThrow());
        assertEquals(VisitOutcome.LEFT, menu.on(new Intent.Back()).outcome().orElseThrow());
        for (GuideConfig.Entry e : ConfigFile.shippedGuide().entries()) {
            if (e.listed()) {
                Flow entry = menu.on(new Intent.Chose(e.id()));
                assertEquals("guide.menu", entry.on(new Intent.Back()).page().id());
                assertEquals(VisitOutcome.GUIDE_SHOWN, entry.on(new Intent.TimedOut()).outcome().orElseThrow());
            }
        }
    }

    private static String said(Page.Checklist page) {
        StringBuilder all = new StringBuilder();
        page.items().items().forEach(t -> all.append(TEXTS.in("id", t)).append('\n'));
        page.facts().forEach(f -> all.append(TEXTS.in("id", f.value())).append('\n'));
        return all.toString();
    }
}
