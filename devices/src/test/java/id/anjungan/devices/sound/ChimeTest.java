package id.anjungan.devices.sound;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.Await;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChimeTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void theChimeIsTwoBells_thatFadeAndAreNeverCut() {
        ShortBuffer samples = ByteBuffer.wrap(Tones.chime()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int loudest = 0;
        for (int i = 0; i < samples.limit(); i++) {
            loudest = Math.max(loudest, Math.abs(samples.get(i)));
        }
        assertTrue(loudest > Short.MAX_VALUE / 4 && loudest < Short.MAX_VALUE, "loudest " + loudest);
        assertEquals(0, samples.get(0));
        assertTrue(Math.abs(samples.get(samples.limit() - 1)) < 40, "it ends in silence");
        assertEquals(659, hertz(samples, 0.1, 0.4), 8);
        assertEquals(523, hertz(samples, 1.2, 1.5), 8);
    }

    private static double hertz(ShortBuffer samples, double from, double to) {
        int rises = 0;
        for (int i = (int) (from * Tones.RATE); i < (int) (to * Tones.RATE); i++) {
            rises += samples.get(i - 1) < 0 && samples.get(i) >= 0 ? 1 : 0;
        }
        return rises / (to - from);
    }

    @Test
    void aCardThatHangs_holdsNobody_andWhatCameMeanwhileIsLeftOut() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicInteger played = new AtomicInteger();
        try (Chime chime = new Chime(samples -> {
            played.incrementAndGet();
            awaitQuietly(hangs);
        }, Thread::new)) {
            for (int i = 0; i < 100; i++) {
                chime.ring();
            }
            Await.until("playing", SOON, () -> played.get() == 1);
            hangs.countDown();
            Await.until("the one that waited", SOON, () -> played.get() == 2);
            chime.ring();
            Await.until("the next call", SOON, () -> played.get() == 3);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    @Test
    void withoutASoundCard_theNextCallIsTriedAllTheSame() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        try (Chime chime = new Chime(samples -> {
            if (tried.incrementAndGet() < 3) {
                throw new IOException("no card");
            }
        }, Thread::new)) {
            for (int i = 1; i <= 4; i++) {
                int times = i;
                chime.ring();
                Await.until("tried", SOON, () -> tried.get() == times);
            }
        }
    }

    @Test
    void thisMachinesCard_isAReadingAndNoCrash() {
        if (SoundCard.found().isEmpty()) {
            assertThrows(IOException.class, () -> new SoundCard().play(new byte[2]));
        } else {
            assertDoesNotThrow(() -> new SoundCard().play(new byte[2]));
        }
    }
}
