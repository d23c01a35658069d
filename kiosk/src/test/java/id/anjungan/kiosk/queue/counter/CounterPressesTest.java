package id.anjungan.kiosk.queue.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.anjungan.house.HandClock;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.queue.CounterAnswer;
import id.anjungan.kiosk.queue.MemoryJournal;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterPressesTest {

    private final HandClock clock = Office.clock();
    private final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock, Runnable::run);
    private final Presses presses = new Presses(host);

    @Test
    void aPageOfYesterday_isKnownByItsDayEvenWhenTheSameNumberStandsThere() {
        host.take(Office.regular("pengesahan"), answer -> { });
        Office.call(host, "Loket 1");
        Map<String, String> form = Map.of("melayani", host.view("Loket 1").seen().toString(), "hari",
                host.view("Loket 1").day().toString());
        assertFalse(presses.ofAnotherDay("Loket 1", form));
        clock.forward(Duration.ofDays(1));
        host.take(Office.regular("pengesahan"), answer -> { });
        Office.call(host, "Loket 1");
        assertEquals(form.get("melayani"), host.view("Loket 1").seen().toString());
        assertEquals(true, presses.ofAnotherDay("Loket 1", form));
    }

    @Test
    void unknownAddressesAndWildForms_changeNothing() {
        host.take(Office.regular("pengesahan"), answer -> { });
        assertFalse(presses.knows("/loket/hapus"));
        assertFalse(presses.knows("/lain/panggil"));
        for (String wild : List.of("A001/99999", "x", "/", "A001/-1")) {
            assertEquals(new CounterAnswer.Moved(), presses.press("/loket/panggil", "Loket 1",
                    Map.of("melayani", wild)));
        }
        assertEquals(new CounterAnswer.WrongService("zzz"), presses.press("/loket/layanan", "Loket 1",
                Map.of("layanan.zzz", "1")));
        assertEquals(new CounterAnswer.WrongService(""), presses.press("/loket/layanan", "Loket 1", Map.of()));
        assertEquals(new CounterAnswer.Moved(), presses.press("/loket/aktifkan", "Loket 1", Map.of("nomor", "A001")));
        assertEquals(1, host.board().waiting());
    }

    @Test
    void everyRefusal_hasItsOwnSentenceInBothLanguages() {
        List<CounterAnswer.Refused> refusals = List.of(new CounterAnswer.NobodyServed(), new CounterAnswer.Moved(),
                new CounterAnswer.UnknownCounter("Loket 9"), new CounterAnswer.WrongService("pengesahan"),
                new CounterAnswer.WrongService(""), new CounterAnswer.CalledEnough(3), new CounterAnswer.CallFirst(2),
                new CounterAnswer.CalledJustNow("A001", 7),
                new CounterAnswer.ReturnedEnough("A001"), new CounterAnswer.Resting(),
                new CounterAnswer.Serving("A001"), new CounterAnswer.NotStored());
        Set<Class<?>> told = new HashSet<>();
        refusals.forEach(r -> told.add(r.getClass()));
        assertEquals(new HashSet<>(Arrays.asList(CounterAnswer.Refused.class.getPermittedSubclasses())), told);
        for (String language : List.of("id", "en")) {
            Words words = new Words(Texts.of("/id/anjungan/kiosk/queue/counter/"), language,
                    Office.QUEUE.services());
            Set<String> said = new HashSet<>();
            refusals.forEach(r -> said.add(Answers.of(words, r).filter(Answers.Said::refused).orElseThrow().text()));
            assertEquals(refusals.size(), said.size());
        }
    }
}
