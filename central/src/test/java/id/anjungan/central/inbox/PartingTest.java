package id.anjungan.central.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody.Sent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of one number and different hash: never mixed, never taken for one another. */
class PartingTest {

    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");

    /** What a hub would hold, in memory. */
    private record Kept(String name, List<Sent> rows) implements Parting.Line {
        @Override
        public Receiving.State state() {
            return new Receiving.State(name, TERMINAL, rows.size(), rows.isEmpty() ? Chain.GENESIS
                    : rows.get(rows.size() - 1).hash());
        }

        @Override
        public Optional<String> hash(long seq) {
            return seq >= 1 && seq <= rows.size() ? Optional.of(rows.get((int) seq - 1).hash()) : Optional.empty();
        }
    }

    private static void write(List<Sent> journal, String who) {
        byte[] bytes = (who + journal.size()).getBytes(StandardCharsets.UTF_8);
        String before = journal.isEmpty() ? Chain.GENESIS : journal.get(journal.size() - 1).hash();
        journal.add(new Sent(journal.size() + 1, bytes, Chain.hash(before, bytes)));
    }

    private static List<Sent> journal(List<Sent> begun, String who, int more) {
        List<Sent> rows = new ArrayList<>(begun);
        for (int i = 0; i < more; i++) {
            write(rows, who);
        }
        return rows;
    }

    @Test
    void aCopysFirstOwnRow_partsFromTheLastSharedOne() {
        List<Sent> shared = journal(List.of(), "both", 5);
        Kept trunk = new Kept("J", journal(shared, "one", 4));
        List<Sent> other = journal(shared, "two", 2);
        Parting.Way.Parts parts = assertInstanceOf(Parting.Way.Parts.class,
                Parting.way(List.of(trunk), other.subList(3, 7), true));
        assertEquals(5, parts.after());
        assertEquals(shared.get(4).hash(), parts.hash());
    }

    @Test
    void aCopyThatIsAhead_isAskedFurtherBack_untilWhatIsSharedIsSeen() {
        List<Sent> shared = journal(List.of(), "both", 5);
        Kept trunk = new Kept("J", journal(shared, "one", 250));
        List<Sent> other = journal(shared, "two", 260);
        Parting.Way.FurtherBack back = assertInstanceOf(Parting.Way.FurtherBack.class,
                Parting.way(List.of(trunk), other.subList(255, 260), true));
        assertEquals(156, back.from());
        assertInstanceOf(Parting.Way.Parts.class, Parting.way(List.of(trunk), other.subList(0, 100), true));
    }

    @Test
    void whatIsNotSignedByTheTerminalsKey_opensNoLine() {
        List<Sent> shared = journal(List.of(), "both", 5);
        Kept trunk = new Kept("J", journal(shared, "one", 4));
        assertInstanceOf(Parting.Way.Refused.class,
                Parting.way(List.of(trunk), journal(shared, "two", 2).subList(5, 7), false));
    }

    /** Copies of copies, in any order, doubled, from any row on: each row ends on its own writer's line. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 0})
    void whoeverCopiedWhomAndSendsWhen_everyRowIsKeptWhole(long fixed) {
        long seed = fixed == 0 ? new Random().nextLong() : fixed;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            walk(random, "seed " + seed + " round " + round);
        }
    }

    private static void walk(Random random, String where) {
        List<List<Sent>> machines = new ArrayList<>();
        machines.add(journal(List.of(), "m0-", 1 + random.nextInt(5)));
        List<Kept> hub = new ArrayList<>(List.of(new Kept("J", new ArrayList<>())));
        for (int i = 0; i < 60; i++) {
            int who = random.nextInt(machines.size());
            if (random.nextInt(12) == 0 && machines.size() < 4) {
                machines.add(new ArrayList<>(machines.get(who)));
            } else if (random.nextBoolean()) {
                write(machines.get(who), "m" + who + "-" + i + "-");
            } else {
                int from = random.nextInt(machines.get(who).size());
                send(hub, machines.get(who), from, where);
            }
        }
        for (List<Sent> machine : machines) {
            send(hub, machine, 0, where);
            assertTrue(hub.stream().anyMatch(l -> l.rows().size() >= machine.size()
                    && l.rows().subList(0, machine.size()).equals(machine)), where + ": a row is missing");
        }
        hub.forEach(line -> {
            String hash = Chain.GENESIS;
            for (Sent row : line.rows()) {
                hash = Chain.hash(hash, row.bytes());
                assertEquals(hash, row.hash(), where + ": rows of two machines on one line");
            }
        });
    }

    private static void send(List<Kept> hub, List<Sent> machine, int from, String where) {
        List<Sent> rows = machine.subList(from, machine.size());
        Parting.Way way = Parting.way(List.copyOf(hub), rows, true);
        if (way instanceof Parting.Way.FurtherBack back) {
            send(hub, machine, (int) back.from() - 1, where);
        } else if (way instanceof Parting.Way.Parts parts) {
            Kept parent = (Kept) parts.from();
            Kept branch = new Kept("J~" + parts.name(), new ArrayList<>(parent.rows().subList(0, (int) parts.after())));
            hub.add(branch);
            take(branch, rows);
        } else if (way instanceof Parting.Way.On on) {
            take((Kept) on.line(), rows);
        } else {
            throw new AssertionError(where + ": " + way);
        }
    }

    private static void take(Kept line, List<Sent> rows) {
        line.rows().addAll(Receiving.step(line.state(), TERMINAL, new id.anjungan.contract.sync.SyncBody.Rows("J",
                rows, Optional.empty()), (stream, seq, hash, signature) -> true).taken());
    }
}
