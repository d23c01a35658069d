package id.anjungan.central.services.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.services.licence.LicenceSource.Status;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubEvent;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.contract.Body;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import id.anjungan.contract.licence.LicenceBody.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");
    private static final ApplicationNumber NUMBER = new ApplicationNumber("P2T-2611-004217");

    @TempDir
    private Path dir;
    private Store store;
    private Clock clock;
    private EventLog events;
    private int asked;
    private int reads;

    @BeforeEach
    void open() {
        clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = Store.open(dir.resolve("hub.db"), new Changes());
        events = new EventLog(store, clock, new Ids(clock, new Random(1)));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private LicenceDesk desk(Status answer) {
        return new LicenceDesk(Optional.of((number, tail, today) -> {
            asked++;
            return answer;
        }), events, clock);
    }

    private static Body ask(LicenceDesk desk) {
        return desk.answer(TERMINAL, new LicenceBody.AskStatus(NUMBER, "4217")).orElseThrow().body();
    }

    private List<HubEvent> raised() {
        store.change(tx -> tx.events().audit("A-" + ++reads, NOW, "test", "after all that was raised", ""));
        return store.read(tx -> tx.events().newest(100));
    }

    @Test
    void withoutALicensingSystem_theDeskSaysSo_andCountsAsNotConnected() {
        LicenceDesk none = new LicenceDesk(Optional.empty(), events, clock);
        assertFalse(none.connected());
        assertEquals(new LicenceBody.LicenceUnavailable(Trouble.NOT_CONNECTED), ask(none));
    }

    @Test
    void everyTroubleIsAnOperatorsEvent_withoutTheNumberOrTheTelephone() {
        for (Trouble trouble : List.of(Trouble.SILENT, Trouble.ERROR, Trouble.UNREADABLE, Trouble.CONTRADICTS)) {
            assertEquals(new LicenceBody.LicenceUnavailable(trouble), ask(desk(new Status.Unavailable(trouble,
                    "status=500"))));
            assertTrue(raised().stream().anyMatch(e -> e.code().equals("licence_" + trouble.code())), trouble.code());
        }
        assertFalse(raised().toString().contains("4217"), raised().toString());
    }

    @Test
    void fourDigitsAreNotFoundByTrying_afterFiveWrongOnesTheServerIsNotAskedAnyMore() {
        LicenceDesk desk = desk(new Status.Refused(Refusal.PHONE_DIFFERS));
        for (int i = 0; i < 5; i++) {
            assertEquals(new LicenceBody.StatusRefused(Refusal.PHONE_DIFFERS), ask(desk));
        }
        assertEquals(new LicenceBody.StatusRefused(Refusal.TOO_MANY_TRIES), ask(desk));
        assertEquals(5, asked);
        assertEquals(1, raised().stream().filter(e -> e.code().equals("licence_guessing")).count());
    }

    @Test
    void guessesAreForgottenAfterHalfAnHour_andEachApplicationHasItsOwn() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 5; i++) {
            assertTrue(guesses.mayTry(NUMBER, NOW));
            assertEquals(i == 4, guesses.wrong(NUMBER, NOW));
        }
        assertFalse(guesses.mayTry(NUMBER, NOW.plus(Duration.ofMinutes(29))));
        assertTrue(guesses.mayTry(new ApplicationNumber("P2T-2611-004218"), NOW));
        assertTrue(guesses.mayTry(NUMBER, NOW.plus(Duration.ofMinutes(30))));
    }
}
