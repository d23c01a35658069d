package id.anjungan.central.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.inbox.Receiving.Alarm;
import id.anjungan.central.inbox.Receiving.SendFrom;
import id.anjungan.central.inbox.Receiving.State;
import id.anjungan.central.inbox.Receiving.Step;
import id.anjungan.central.inbox.Receiving.Stored;
import id.anjungan.central.store.HubCode;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingTest {

    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");
    private static final Receiving.Seal GOOD = (stream, seq, hash, signature) -> true;

    private static List<SyncBody.Sent> chain(int n) {
        List<SyncBody.Sent> rows = new ArrayList<>();
        String hash = Chain.GENESIS;
        for (int i = 1; i <= n; i++) {
            byte[] bytes = ("{\"seq\":" + i + "}").getBytes(StandardCharsets.UTF_8);
            hash = Chain.hash(hash, bytes);
            rows.add(new SyncBody.Sent(i, bytes, hash));
        }
        return rows;
    }

    private static SyncBody.Rows message(List<SyncBody.Sent> rows) {
        return new SyncBody.Rows("J", List.copyOf(rows), Optional.empty());
    }

    private static Step step(State s, List<SyncBody.Sent> rows) {
        return Receiving.step(s, TERMINAL, message(rows), GOOD);
    }

    @Test
    void rowsInOrderAreTaken_andDoubledOnesPassedOver() {
        List<SyncBody.Sent> rows = chain(5);
        Step first = step(State.start("J", TERMINAL), rows.subList(0, 3));
        assertEquals(List.of(new Stored(3)), first.outputs());
        Step overlap = step(first.next(), rows);
        assertEquals(rows.subList(3, 5), overlap.taken());
        Step again = step(overlap.next(), rows);
        assertTrue(again.taken().isEmpty());
        assertEquals(List.of(new Stored(5)), again.outputs(), "a lost acknowledgement is said again");
    }

    @Test
    void aGapIsAskedForFromTheEndOfThePrefix() {
        List<SyncBody.Sent> rows = chain(5);
        Step s = step(State.start("J", TERMINAL), rows.subList(2, 5));
        assertEquals(List.of(new SendFrom(1)), s.outputs());
        Step prefix = step(State.start("J", TERMINAL), List.of(rows.get(0), rows.get(1), rows.get(3)));
        assertEquals(2, prefix.taken().size());
        assertEquals(List.of(new Stored(2), new SendFrom(3)), prefix.outputs());
    }

    @Test
    void aChangedRowIsAnAlarm_andNothingFromItOnIsTaken() {
        List<SyncBody.Sent> rows = new ArrayList<>(chain(3));
        rows.set(1, new SyncBody.Sent(2, "{\"seq\":2,\"amount\":1}".getBytes(StandardCharsets.UTF_8),
                rows.get(1).hash()));
        Step s = step(State.start("J", TERMINAL), rows);
        assertEquals(1, s.taken().size());
        assertEquals(List.of(new Stored(1), new Alarm(HubCode.CHAIN_BROKEN, 2), new SendFrom(2)), s.outputs());
    }

    @Test
    void anotherTerminalsStream_andABadSeal_takeNothing() {
        State s = State.start("J", TERMINAL);
        assertEquals(List.of(new Alarm(HubCode.FOREIGN_STREAM, 0)),
                Receiving.step(s, new TerminalId("KSK-9999-01"), message(chain(1)), GOOD).outputs());
        SyncBody.Rows sealed = new SyncBody.Rows("J", chain(2), Optional.of("x"));
        Step bad = Receiving.step(s, TERMINAL, sealed, (stream, seq, hash, signature) -> false);
        assertTrue(bad.taken().isEmpty());
        assertEquals(List.of(new Alarm(HubCode.BAD_SIGNATURE, 2)), bad.outputs());
        assertTrue(Receiving.step(s, TERMINAL, sealed, GOOD).signed());
    }

    /** Messages are lost, doubled, reordered, cut and damaged; the prefix stays the terminal's own, and is whole at
     * last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 0})
    void whateverTheWayDoes_thePrefixIsTheTerminalsOwn(long fixed) {
        long seed = fixed == 0 ? new Random().nextLong() : fixed;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            walk(random, "seed " + seed + " round " + round);
        }
    }

    private static void walk(Random random, String where) {
        List<SyncBody.Sent> rows = chain(1 + random.nextInt(30));
        List<SyncBody.Sent> stored = new ArrayList<>();
        State s = State.start("J", TERMINAL);
        long known = 0;
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(rows.size());
            int to = Math.min(rows.size(), from + 1 + random.nextInt(8));
            List<SyncBody.Sent> batch = new ArrayList<>(rows.subList(from, to));
            if (random.nextInt(4) == 0) {
                java.util.Collections.shuffle(batch, random);
            }
            if (random.nextInt(4) == 0) {
                int at = random.nextInt(batch.size());
                byte[] damaged = batch.get(at).bytes().clone();
                damaged[random.nextInt(damaged.length)] ^= 1;
                batch.set(at, new SyncBody.Sent(batch.get(at).seq(), damaged, batch.get(at).hash()));
            }
            Step step = step(s, batch);
            stored.addAll(step.taken());
            s = step.next();
            for (Receiving.Output out : step.outputs()) {
                if (out instanceof Stored w) {
                    assertTrue(w.upTo() >= known, where + ": a watermark went back");
                    known = w.upTo();
                    assertEquals(stored.size(), w.upTo(), where + ": more acknowledged than stored");
                }
            }
        }
        Step last = step(s, rows);
        stored.addAll(last.taken());
        assertEquals(rows.size(), stored.size(), where);
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(rows.get(i).hash(), stored.get(i).hash(), where);
            assertEquals(new String(rows.get(i).bytes(), StandardCharsets.UTF_8),
                    new String(stored.get(i).bytes(), StandardCharsets.UTF_8), where);
        }
    }
}
