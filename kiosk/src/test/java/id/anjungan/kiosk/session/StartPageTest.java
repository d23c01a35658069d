package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.card.CardEvent;
import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Page.Choice;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal offers is a list in its settings: the start page follows it. */
class StartPageTest {

    @TempDir
    private Path directory;

    private Booth booth(String... services) {
        return new Booth(directory, services(services)).welcome();
    }

    private static List<Service> services(String... ids) {
        return Stream.of(ids).map(AllServices::one).toList();
    }

    private static List<Choice> tiles(Booth booth) {
        Page.Menu menu = (Page.Menu) booth.shown().page();
        assertTrue(menu.start());
        return menu.choices();
    }

    private static List<String> ids(Booth booth) {
        return tiles(booth).stream().map(Choice::action).toList();
    }

    @Test
    void theFirstOfTheList_isTheBiggest_whicheverItIs() {
        try (Booth booth = booth("queue", "tax", "proof")) {
            assertEquals(List.of("queue", "tax", "proof"), ids(booth));
            assertEquals(List.of(true, false, false), tiles(booth).stream().map(Choice::main).toList());
        }
    }

    @Test
    void ticketsOnly_aNumberIsOneTouchAway_andPriorityTwo() {
        try (Booth booth = booth("queue")) {
            assertEquals(List.of("pengesahan", "lima-tahunan", "informasi", "kasir", "priority"), ids(booth));
            assertEquals("queue.ticket", booth.chose("pengesahan").work().page());
            booth.chose("done");
            assertEquals("queue.priority", booth.touch(new Touch.Leave())
                    .chose("priority").page());
        }
    }

    @Test
    void ticketsOnly_whatNeedsPapersSaysSoFirst_andBackIsTheStartPage() {
        try (Booth booth = booth("queue")) {
            assertEquals("queue.bring", booth.chose("lima-tahunan").page());
            assertEquals("queue.start", booth.act(new Intent.Back()).page());
            assertEquals("start", booth.act(new Intent.Back()).page());
        }
    }

    @Test
    void ticketsOnly_withoutPaper_saysSoBeforeTheTouch() {
        try (Booth booth = booth("queue")) {
            booth.broken("printer");
            assertEquals(Text.of("queue.without.printer"), ((Page.Menu) booth.work().shown().page()).lead());
        }
    }

    @Test
    void taxOnly_isOff_andSendsToThePlaceWhereNumbersAreTaken() {
        try (Booth booth = new Booth(directory, services("tax", "proof"), false, Set.of("printer"),
                journal -> AfterService.NOTHING).welcome()) {
            booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
            booth.work().chose("tax");
            Page.Notice told = (Page.Notice) booth.shown().page();
            assertTrue(told.next().contains(Text.of("session.off.next.elsewhere", Text.plain("Pintu utama"))));
            assertEquals(List.of("done"), told.actions().stream().map(Page.Action::id).toList());
            assertEquals("start", booth.chose("done").page());
        }
    }

    @Test
    void taxOnly_butHostOfTheQueue_stillGivesANumberToWhomItTurnsAway() {
        try (Booth booth = booth("tax", "proof")) {
            booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
            assertEquals("queue.start", booth.work().chose("tax").chose("ticket").page());
            assertEquals("queue.ticket", booth.chose("pengesahan").work().page());
        }
    }

    @Test
    void whoIsTurnedAwayAndGoes_isCountedAsThat() {
        try (Booth booth = booth("tax", "proof")) {
            booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
            booth.work().chose("tax").touch(new Touch.Leave());
            assertTrue(booth.rows("visit.ended").get(0).contains("service_off"), booth.rows().toString());
        }
    }

    @Test
    void aCardAtATerminalThatCannotTakeTheTax_isToldWhy() {
        try (Booth booth = booth("tax", "proof")) {
            booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
            booth.commands.offer(new Command.Carded(new CardEvent.SamsatCard(1, "L 1234 AB", "12345")));
            assertEquals("session.off", booth.work().page());
        }
    }

    @Test
    void aTerminalWithoutAPrinter_saysSoFromTheStart() {
        try (Booth booth = new Booth(directory, AllServices.all(), true, Set.of("card"),
                journal -> AfterService.NOTHING).welcome()) {
            Choice queue = tiles(booth).stream().filter(c -> c.action().equals("queue")).findFirst().orElseThrow();
            assertEquals(List.of(Text.of("queue.without.printer")), queue.differs());
        }
    }
}
