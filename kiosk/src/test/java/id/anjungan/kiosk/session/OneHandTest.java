package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crowd at 07.30 and a broker, by their touches alone: three in a row, apart 4 s, pauses from 20 s to 2 min. */
class OneHandTest {

    private static final Instant OPENS = Instant.parse("2026-11-23T00:30:00Z");

    private OneHand hand = OneHand.NOBODY;
    private Instant now = OPENS;

    private void rest(int least, int most, Random random) {
        now = now.plusMillis(least + random.nextInt(most - least + 1));
    }

    private Optional<Instant> paused() {
        return hand.pausedUntil(now, Booth.REPEAT);
    }

    /** Some press "Selesai" of the one before, some their own, some none; hands are slow and quick. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void strangersOneAfterAnother_areNeverRefused(long seed) {
        Random random = new Random(seed);
        for (int person = 0; person < 400; person++) {
            hand = hand.begun(now, Booth.REPEAT);
            for (int touch = random.nextInt(3); touch > 0; touch--) {
                rest(300, 9_000, random);
                hand = hand.touched(now, Booth.REPEAT);
            }
            assertTrue(paused().isEmpty(), "person " + person + " of seed " + seed);
            hand = hand.issued(now);
            rest(1_000, 4_000, random);
            hand = hand.stirred(now);
            if (random.nextBoolean()) {
                rest(300, 2_000, random);
                hand = hand.touched(now, Booth.REPEAT);
            }
            rest(4_000, 12_000, random);
            if (random.nextInt(3) == 0) {
                hand = hand.touched(now, Booth.REPEAT);
                rest(300, 1_500, random);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBrokerWhoTakesWhatHeCan_getsEightInSixMinutes(long seed) {
        Random random = new Random(seed);
        int got = 0;
        while (now.isBefore(OPENS.plus(Duration.ofMinutes(6)))) {
            hand = hand.begun(now, Booth.REPEAT);
            rest(300, 2_000, random);
            hand = hand.touched(now, Booth.REPEAT);
            Optional<Instant> until = paused();
            if (until.isPresent()) {
                assertTrue(until.get().isAfter(now) && !until.get().isAfter(now.plus(Booth.REPEAT.longest())));
                hand = hand.turnedAway(now);
                now = until.get();
                hand = hand.touched(now, Booth.REPEAT);
            }
            hand = hand.issued(now);
            got++;
            rest(1_000, 3_000, random);
            hand = hand.stirred(now);
            rest(300, 2_000, random);
            hand = hand.touched(now, Booth.REPEAT);
            rest(200, 1_000, random);
        }
        assertTrue(got <= 8, got + " in six minutes, seed " + seed);
    }

    @Test
    void pausesGrow_andWhoeverComesAfterAnUntouchedMoment_isSomebodyElse() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), paused());
            hand = hand.issued(now);
        }
        assertEquals(Optional.of(now.plusSeconds(20)), paused());
        hand = hand.issued(now);
        assertEquals(Optional.of(now.plusSeconds(40)), paused());
        hand = hand.issued(now).issued(now).issued(now);
        assertEquals(Optional.of(now.plusSeconds(120)), paused());
        now = now.plusSeconds(4);
        hand = hand.begun(now, Booth.REPEAT);
        assertEquals(Optional.empty(), paused());
    }

    @Test
    void whoWasRefused_doesNotBecomeSomebodyElseByWaitingABit_norTheClockByGoingBack() {
        hand = hand.issued(now).issued(now).issued(now).turnedAway(now);
        now = now.plusSeconds(5);
        hand = hand.begun(now, Booth.REPEAT);
        assertTrue(paused().isPresent());
        now = OPENS.minusSeconds(3600);
        assertEquals(Optional.empty(), paused());
    }
}
