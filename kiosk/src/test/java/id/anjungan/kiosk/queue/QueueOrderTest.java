package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.config.TerminalConfig.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

    private static final long SEED = 20261123;
    private static final Turns TURNS = new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15));
    private static final Set<String> ALL = Set.of("a", "b");

    @Test
    void withoutPriorities_firstComeIsFirstServed_whateverTheClockAndTheServiceSay() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<Ticket> arrived = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                arrived.add(ticket(i, random.nextBoolean() ? "a" : "b", false,
                        Office.MORNING.plusSeconds(random.nextInt(600) - 300)));
            }
            List<Ticket> shuffled = new ArrayList<>(arrived);
            Collections.shuffle(shuffled, random);
            assertEquals(numbers(arrived), numbers(QueueOrder.line(shuffled, ALL, TURNS)), "round " + round);
        }
    }

    @Test
    void priorityAndRegularTakeTurns_onceARegularWaits() {
        List<Ticket> waiting = List.of(ticket(0, "a", false), ticket(1, "a", false), ticket(2, "b", false),
                ticket(3, "a", true), ticket(4, "a", true), ticket(5, "b", true));
        assertEquals(List.of("A003", "A000", "A004", "A001", "A005", "A002"),
                numbers(QueueOrder.line(waiting, ALL, TURNS)));
        assertEquals(List.of("A003", "A004", "A000", "A005", "A001", "A002"),
                numbers(QueueOrder.line(waiting, ALL, new Turns(2, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)))));
    }

    @Test
    void aPriorityTicketIsNeverWorseOffThanARegularOne() {
        List<Ticket> waiting = List.of(ticket(0, "a", true), ticket(1, "a", true), ticket(2, "a", false));
        assertEquals(List.of("A000", "A001", "A002"), numbers(QueueOrder.line(waiting, ALL, TURNS)));
    }

    @Test
    void aLinePlayedForward_isTheRuleStepByStep() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            Turns turns = new Turns(1 + random.nextInt(2), 1 + random.nextInt(5), 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15));
            List<Ticket> left = new ArrayList<>();
            for (int i = 0; i < random.nextInt(30); i++) {
                Ticket t = ticket(i, random.nextBoolean() ? "a" : "b", random.nextInt(3) == 0);
                left.add(random.nextInt(5) > 0 ? t : t.standing(new Ticket.Line(1 + random.nextInt(20), i + 1,
                        Office.MORNING, random.nextInt(2), random.nextInt(5))));
            }
            LinePlay play = new LinePlay(left, turns);
            for (int i = 0; i < 40; i++) {
                Set<String> services = List.of(ALL, Set.of("a"), Set.of("b")).get(random.nextInt(3));
                Optional<Ticket> next = QueueOrder.next(left, services, turns);
                assertEquals(next.map(Ticket::number), play.call(services).map(Ticket::number), "round " + round);
                if (next.isPresent()) {
                    left = QueueOrder.without(left, next.get(), services);
                }
            }
        }
    }

    private static List<String> numbers(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::number).toList();
    }

    private static Ticket ticket(int row, String service, boolean priority) {
        return ticket(row, service, priority, Office.MORNING);
    }

    private static Ticket ticket(int row, String service, boolean priority, Instant at) {
        return Ticket.issued(new QueueEvent.Issued(String.format("A%03d", row), service, null, priority, 0,
                Optional.empty()), row + 1, at);
    }
}
