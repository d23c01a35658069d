package id.anjungan.kiosk.services.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.Bring;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.RecordingDesk;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueFlowTest {

    private static final CounterService A = new CounterService("pengesahan", "A", "Pengesahan STNK", "Endorsement",
            LocalTime.of(8, 0), LocalTime.of(14, 0), 400);
    private static final CounterService C = new CounterService("mutasi", "C", "Mutasi", "Transfer",
            LocalTime.of(8, 0), LocalTime.of(14, 0), 400);

    private static final Turns ONE_RETURN = new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15));

    private final RecordingDesk desk = new RecordingDesk();

    private Flow ticket(int ahead) {
        return new QueueService(List.of(A, C), ONE_RETURN).open(desk).on(new Intent.Chose("pengesahan")).on(new Intent.Answered(
                new QueueBody.TicketIssued("A001", "pengesahan", false, ahead, Optional.empty(),
                        RecordingDesk.NOW)));
    }

    @Test
    void oneTouchAfterTheTile_takesTheTicket() {
        Flow shown = ticket(3);
        assertEquals(List.of(new QueueBody.TakeTicket("pengesahan", false, Optional.of("V-1-1.1"))), desk.asks);
        Page.Ticket page = (Page.Ticket) shown.page();
        assertEquals("A001", page.number());
        assertEquals(3, page.ahead());
        assertEquals(PaperState.PRINTING, page.paper());
    }

    @Test
    void anOfficeWithOneService_stillOffersThePriorityLine() {
        Page.Menu menu = (Page.Menu) new QueueService(List.of(A), ONE_RETURN).open(desk).page();
        assertEquals(List.of("pengesahan", "priority"), menu.choices().stream().map(Page.Choice::action).toList());
    }

    @Test
    void thePriorityLineIsTwoTouchesMore_andKeepsNotWhy() {
        Flow groups = new QueueService(List.of(A, C), ONE_RETURN).open(desk).on(new Intent.Chose("priority"));
        assertEquals("queue.priority", groups.page().id());
        groups.on(new Intent.Chose("pregnant")).on(new Intent.Chose("pengesahan"));
        assertEquals(List.of(new QueueBody.TakeTicket("pengesahan", true, Optional.of("V-1-1.1"))), desk.asks);
    }

    @Test
    void aServiceThatNeedsPapers_saysWhichBeforeOneWaits() {
        CounterService five = new CounterService("lima", "B", "Lima tahunan", "Five-year", LocalTime.of(8, 0),
                LocalTime.of(12, 0), 50, List.of(new Bring("KTP asli", "ID card")));
        Flow told = new QueueService(List.of(A, five), ONE_RETURN).open(desk).on(new Intent.Chose("lima"));
        Page.Checklist page = (Page.Checklist) told.page();
        assertEquals(List.of(Text.each("KTP asli", "ID card")), page.items().items());
        assertEquals(List.of(), desk.asks);
        assertEquals("queue.taking", told.on(new Intent.Chose("take")).page().id());
    }

    @Test
    void aPause_isCountedDown_andThenOneTouchTakesTheNumber() {
        Flow wait = new QueueService(List.of(A), ONE_RETURN).open(desk).on(new Intent.Chose("pengesahan"));
        Flow no = wait.on(new Intent.Answered(new QueueBody.TicketRefused(QueueBody.Why.TOO_FAST,
                Optional.of(RecordingDesk.NOW.plusSeconds(20)))));
        Page.Wait page = (Page.Wait) no.page();
        assertEquals(Optional.of(RecordingDesk.NOW.plusSeconds(20)), page.until());
        assertEquals(Duration.ofSeconds(20), page.idle());
        Page.Notice over = (Page.Notice) no.on(new Intent.TimedOut()).page();
        assertEquals(Page.Weight.PRIMARY, over.actions().stream().filter(a -> a.id().equals("take")).findFirst()
                .orElseThrow().weight());
        assertEquals("queue.taking", no.on(new Intent.TimedOut()).on(new Intent.Chose("take")).page().id());
    }

    @Test
    void noAnswer_asksAgainWithTheSameKey_andANumberThatComesLateIsShown() {
        Flow silent = new QueueService(List.of(A), ONE_RETURN).open(desk).on(new Intent.Chose("pengesahan"))
                .on(new Intent.TimedOut());
        assertEquals("queue.refused.no_answer", silent.page().id());
        QueueBody.TicketIssued late = new QueueBody.TicketIssued("A007", "pengesahan", false, 1, Optional.empty(),
                RecordingDesk.NOW);
        assertEquals("queue.ticket", silent.on(new Intent.Answered(late)).page().id());
        silent.on(new Intent.Chose("again"));
        assertEquals(desk.asks.get(0), desk.asks.get(1));
    }

    @Test
    void closedAndFullServices_areOffInTheList_beforeAnyRequirementIsRead() {
        CounterService early = new CounterService("pagi", "P", "Pagi", "Early", LocalTime.of(6, 0),
                LocalTime.of(9, 0), 400, List.of(new Bring("KTP asli", "ID card")));
        desk.usedUp = Set.of("mutasi");
        Flow choose = new QueueService(List.of(A, early, C), ONE_RETURN).open(desk);
        List<Page.Choice> choices = ((Page.Menu) choose.page()).choices();
        assertEquals(List.of(Optional.empty(), Optional.of(Text.of("queue.off.closed", WibText.clock(early.opens()),
                WibText.clock(early.closes()))), Optional.of("queue.off.cap_reached")), List.of(
                choices.get(0).offBecause(), choices.get(1).offBecause(),
                choices.get(2).offBecause().map(Text::key)));
        assertEquals("queue.refused.closed", choose.on(new Intent.Chose("pagi")).page().id());
        assertEquals("queue.refused.cap_reached", choose.on(new Intent.Chose("mutasi")).page().id());
        assertEquals(List.of(), desk.asks);
    }

    @Test
    void theWaitIsARange_orSaidToBeUnknown() {
        assertEquals(Text.of("queue.wait.unknown"), ((Page.Ticket) ticket(3).page()).waiting());
        Flow shown = new QueueService(List.of(A), ONE_RETURN).open(desk).on(new Intent.Chose("pengesahan")).on(
                new Intent.Answered(new QueueBody.TicketIssued("A002", "pengesahan", true, 4,
                        Optional.of(new QueueBody.WaitRange(10, 25)), RecordingDesk.NOW)));
        assertEquals(Text.of("queue.wait.range", 10, 25), ((Page.Ticket) shown.page()).waiting());
        String words = words(desk.papers.get(1));
        assertTrue(words.contains("10 sampai 25 menit") && words.contains("PRIORITAS"), words);
    }

    @Test
    void theTicketPaper_tellsOfficeServiceNumberPeopleAheadAndTime() {
        ticket(3);
        String words = words(desk.papers.get(0));
        for (String wanted : new String[] {"Samsat Surabaya Timur", "A001", "Pengesahan STNK", "3 orang di depan Anda",
            "Kamis, 15 Januari 2026", "09.30 WIB", "Dipanggil 3 kali", "SIMULASI"}) {
            assertTrue(words.contains(wanted), wanted + " in\n" + words);
        }
    }

    @Test
    void thePaperSaysWhatTheOfficeDoesWithThoseWhoComeTooLate() {
        ticket(3);
        String back = words(desk.papers.get(0));
        assertTrue(back.contains("Bila terlewat, lapor ke petugas.") && !back.contains("hangus"), back);
        new QueueService(List.of(A), new Turns(1, 15, 2, 3, 0, Duration.ofMinutes(15), Duration.ofSeconds(15)))
                .open(desk).on(new Intent.Chose("pengesahan")).on(
                new Intent.Answered(new QueueBody.TicketIssued("A002", "pengesahan", false, 0, Optional.empty(),
                        RecordingDesk.NOW)));
        String gone = words(desk.papers.get(1));
        assertTrue(gone.contains("Dipanggil 2 kali.") && gone.contains("Nomor hangus bila terlewat."), gone);
    }

    @Test
    void printerOut_theNumberStillHoldsOnTheScreen() {
        Flow out = ticket(0).on(new Intent.PaperEnded(PaperState.NOT_PRINTED));
        Page.Ticket page = (Page.Ticket) out.page();
        assertEquals("A001", page.number());
        assertEquals(PaperState.NOT_PRINTED, page.paper());
        out.on(new Intent.Chose("print_again"));
        assertEquals(2, desk.papers.size());
    }

    @ParameterizedTest
    @EnumSource(QueueBody.Why.class)
    void everyRefusal_isSaidAndEnds(QueueBody.Why why) {
        Flow no = new QueueService(List.of(A), ONE_RETURN).open(desk).on(new Intent.Chose("pengesahan")).on(
                new Intent.Answered(new QueueBody.TicketRefused(why, Optional.empty())));
        assertEquals("queue.refused." + why.code(), no.page().id());
        assertEquals(VisitOutcome.of(why), no.on(new Intent.Chose("done")).outcome().orElseThrow());
    }

    private static String words(Receipt receipt) {
        return receipt.elements().stream().filter(e -> e instanceof Receipt.Line)
                .map(e -> ((Receipt.Line) e).text()).collect(Collectors.joining("\n"));
    }
}
