package id.anjungan.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.link.SyncRules.Input;
import id.anjungan.kiosk.link.SyncRules.Output;
import id.anjungan.kiosk.link.SyncRules.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The journal lane against a hub that keeps the contiguous prefix, over a network that does what it likes. */
class SyncRulesTest {

    private static final Duration RESEND = Duration.ofSeconds(10);
    private static final SyncRules RULES = new SyncRules(20, 7, RESEND);
    private static final String STREAM = "J-1";

    /** One terminal, its hub, and what is on the way. */
    private static final class Lane {
        private final Random random;
        private Instant now = Instant.parse("2026-11-22T03:00:00Z");
        private long journal;
        private long watermark;
        private State state = State.start(STREAM, 0, 0);
        private long hub;
        private final List<long[]> up = new ArrayList<>();
        private final List<Input> down = new ArrayList<>();
        private int mostAhead;

        Lane(long seed) {
            random = new Random(seed);
        }

        void input(Input input) {
            SyncRules.Step step = RULES.step(state, input, now);
            state = step.next();
            for (Output o : step.outputs()) {
                if (o instanceof Output.SendRows rows) {
                    assertTrue(rows.from() <= rows.to() && rows.to() <= journal, "sends only what there is");
                    up.add(new long[] {rows.from(), rows.to()});
                    mostAhead = (int) Math.max(mostAhead, rows.to() - state.base());
                } else if (o instanceof Output.Keep keep) {
                    assertTrue(keep.upTo() <= journal, "keeps no more than there is");
                    watermark = Math.max(watermark, keep.upTo());
                }
            }
        }

        /** In any order, perhaps twice, perhaps never. */
        void network(int dropPercent) {
            boolean upwards = random.nextBoolean();
            List<?> lane = upwards ? up : down;
            if (lane.isEmpty()) {
                return;
            }
            int i = random.nextInt(lane.size());
            Object message = random.nextInt(10) == 0 ? lane.get(i) : lane.remove(i);
            if (random.nextInt(100) >= dropPercent) {
                if (message instanceof long[] rows) {
                    hubTakes(rows[0], rows[1]);
                } else {
                    input((Input) message);
                }
            }
        }

        void hubTakes(long from, long to) {
            if (from > hub + 1) {
                down.add(new Input.SendFrom(STREAM, hub + 1));
            } else {
                hub = Math.max(hub, to);
                down.add(new Input.Stored(STREAM, hub));
            }
        }

        void anything() {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> input(new Input.Appended(++journal));
                case 4 -> input(new Input.Lost());
                case 5, 6 -> input(new Input.Connected());
                case 7 -> now = now.plusSeconds(random.nextInt(12));
                case 8 -> input(new Input.Tick());
                case 9 -> input(new Input.Stored("J-other", 999));
                case 10 -> input(random.nextBoolean() ? new Input.Stored(STREAM, -5) : new Input.SendFrom(STREAM, -5));
                case 11 -> {
                    if (random.nextInt(10) == 0) {
                        state = State.start(STREAM, journal, watermark);
                        up.clear();
                    } else if (random.nextInt(20) == 0) {
                        hub = Math.max(0, hub - random.nextInt(30));
                        down.add(new Input.SendFrom(STREAM, hub + 1));
                    }
                }
                default -> network(20);
            }
        }

        /** From here on nothing is lost; nothing more is written. */
        void settle() {
            input(new Input.Connected());
            hubTakes(hub + 2, hub + 2);
            for (int i = 0; i < 4_000 && (hub < journal || watermark < journal); i++) {
                now = now.plusSeconds(1);
                input(new Input.Tick());
                network(0);
            }
        }
    }

    @Test
    void seededWalk_lossDuplicationReorderRestartsAndARestoredHub_endComplete() {
        for (long seed = 1; seed <= 400; seed++) {
            Lane lane = new Lane(seed);
            for (int i = 0; i < 600; i++) {
                lane.anything();
            }
            lane.settle();
            assertEquals(lane.journal, lane.hub, "rows at the hub, seed " + seed);
            assertEquals(lane.journal, lane.watermark, "watermark, seed " + seed);
            assertTrue(lane.mostAhead <= 20, "window kept, seed " + seed + ": " + lane.mostAhead);
        }
    }

    @Test
    void rowsGoUpInOrder_inBatches_withinTheWindow() {
        State s = State.start(STREAM, 50, 0);
        SyncRules.Step step = RULES.step(s, new Input.Connected(), Instant.EPOCH);
        assertEquals(List.of(new Output.SendRows(1, 7), new Output.SendRows(8, 14), new Output.SendRows(15, 20)),
                step.outputs());
        step = RULES.step(step.next(), new Input.Stored(STREAM, 7), Instant.EPOCH);
        assertEquals(List.of(new Output.Keep(7), new Output.SendRows(21, 27)), step.outputs());
    }

    @Test
    void aHubThatClaimsMoreThanThereIs_isReportedAndNotBelieved() {
        SyncRules.Step step = RULES.step(State.start(STREAM, 5, 5), new Input.Stored(STREAM, 9), Instant.EPOCH);
        assertEquals(List.of(new Output.HubIsAhead(9)), step.outputs());
        assertEquals(5, step.next().base());
    }

    @Test
    void aQuestionFromFurtherOn_provesNothing_andNoRowBeforeItIsPassedOver() {
        Instant now = Instant.parse("2026-11-22T03:00:00Z");
        State up = RULES.step(State.start(STREAM, 5, 0), new Input.Connected(), now).next();
        State lost = RULES.step(up, new Input.Lost(), now).next();
        State asked = RULES.step(lost, new Input.SendFrom(STREAM, 4), now).next();
        assertEquals(0, asked.base());
        assertEquals(List.of(new Output.SendRows(1, 5)), RULES.step(asked, new Input.Connected(), now).outputs());
    }
}
