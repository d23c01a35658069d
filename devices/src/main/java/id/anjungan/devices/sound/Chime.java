package id.anjungan.devices.sound;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chime of a call, on a thread of its own: a sound card may take its time or hang. Chimes that come while one plays
 * and one waits are left out, because they would sound after their call. That nothing can be heard is told once, and
 * once when it can be again.
 */
public final class Chime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);

    private final byte[] samples = Tones.chime();
    private final Speaker speaker;
    private final ThreadPoolExecutor player;
    private boolean silent;

    /** @param threads makes its one thread */
    public Chime(Speaker speaker, ThreadFactory threads) {
        this.speaker = speaker;
        this.player = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Any thread, never blocks. */
    public void ring() {
        player.execute(this::play);
    }

    private void play() {
        try {
            speaker.play(samples);
            if (silent) {
                LOG.info("the board's chime is heard again");
            }
            silent = false;
        } catch (IOException | RuntimeException unheard) {
            if (!silent) {
                LOG.warn("the board's chime is not heard: {}", unheard.getMessage());
            }
            silent = true;
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
