package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

    private static final long SEED = 20261123;

    @Test
    void firstComeIsFirstServed_whateverTheClockTheServiceAndTheMomentSay() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<Ticket> arrived = arrivals(random, 1 + random.nextInt(60));
            List<Ticket> shuffled = new ArrayList<>(arrived);
            Collections.shuffle(shuffled, random);
            Instant now = Office.MORNING.plusSeconds(random.nextInt(20_000));
            shuffled.sort(Comparator.comparing((Ticket t) -> QueueOrder.key(t, now, QueueOrder.Policy.FIFO)));
            assertEquals(arrived, shuffled, "seed " + SEED + " round " + round);
        }
    }

    @Test
    void noTwoTicketsOfADayTie_soTheOrderIsTotal() {
        Random random = new Random(SEED);
        List<Ticket> arrived = arrivals(random, 500);
        Set<QueueOrder.Key> keys = new HashSet<>();
        arrived.forEach(t -> keys.add(QueueOrder.key(t, Office.MORNING, QueueOrder.Policy.FIFO)));
        assertEquals(arrived.size(), keys.size());
    }

    @Test
    void whoeverArrivesLater_overtakesNobody() {
        Random random = new Random(SEED);
        List<Ticket> line = arrivals(random, 200);
        QueueOrder.Key latest = QueueOrder.key(line.get(199), Office.MORNING, QueueOrder.Policy.FIFO);
        long before = line.stream().filter(t -> QueueOrder.key(t, Office.MORNING, QueueOrder.Policy.FIFO)
                .compareTo(latest) < 0).count();
        assertEquals(199, before);
    }

    /** The clock may stand still or run back; the place of a ticket does not. */
    private static List<Ticket> arrivals(Random random, int count) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(new Ticket(String.format("%s%03d", random.nextBoolean() ? "A" : "B", i), "s",
                    LocalDate.of(2026, 11, 23), i * 3L + 1,
                    Office.MORNING.plus(Duration.ofSeconds(random.nextInt(600) - 300)), Optional.empty(),
                    Optional.empty()));
        }
        return tickets;
    }
}
