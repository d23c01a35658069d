package id.anjungan.central.store;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** Ids that sort by time and never repeat here: 10 letters of the millisecond, 3 of a counter, 7 of chance. */
public final class Ids {

    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final Clock clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Twenty characters of Crockford's base 32. */
    public synchronized String next() {
        long now = Math.max(lastMillis, clock.millis());
        counter = now == lastMillis ? counter + 1 : 0;
        if (counter >= 1 << 15) {
            now++;
            counter = 0;
        }
        lastMillis = now;
        return letters(now, 10) + letters(counter, 3) + letters(random.nextLong() >>> 1, 7);
    }

    private static String letters(long value, int width) {
        char[] out = new char[width];
        for (int i = width - 1; i >= 0; i--) {
            out[i] = LETTERS[(int) (value & 31)];
            value >>>= 5;
        }
        return new String(out);
    }
}
