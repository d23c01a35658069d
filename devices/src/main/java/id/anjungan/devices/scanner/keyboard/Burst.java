package id.anjungan.devices.scanner.keyboard;

import id.anjungan.devices.scanner.ScanEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a scanner's typing from fingers: a burst of characters, on average less than 30 ms apart, ended by Enter
 * (measured: a wedge types every 3 ms, a quick typist every 63 ms). A single gap may be longer, for whoever receives
 * the keys is sometimes busy. What fingers type is dropped without a trace. Pure: the times are given.
 */
final class Burst {

    static final Duration MEAN_GAP = Duration.ofMillis(30);
    static final Duration LONGEST_GAP = Duration.ofMillis(250);
    /** Fewer are a slip of a finger over the keys. */
    static final int SHORTEST = 6;

    private final StringBuilder text = new StringBuilder();
    private int keys;
    private boolean notText;
    private Instant firstAt = Instant.MIN;
    private Instant lastAt = Instant.MIN;

    /** @param sign as typed, {@code \r} or {@code \n} for Enter. @return what Enter completed */
    Optional<ScanEvent> typed(char sign, Instant at) {
        if (at.isBefore(lastAt) || at.isAfter(lastAt.plus(LONGEST_GAP))) {
            clear();
        }
        if (sign == '\r' || sign == '\n') {
            Optional<ScanEvent> read = ended(at);
            clear();
            return read;
        }
        if (keys++ == 0) {
            firstAt = at;
        }
        lastAt = at;
        notText |= sign < ' ' || sign > '~';
        if (keys <= ScanEvent.LONGEST) {
            text.append(sign);
        }
        return Optional.empty();
    }

    private Optional<ScanEvent> ended(Instant at) {
        boolean quick = keys >= SHORTEST
                && Duration.between(firstAt, at).compareTo(MEAN_GAP.multipliedBy(keys)) < 0;
        if (!quick) {
            return Optional.empty();
        }
        boolean tooLong = keys > ScanEvent.LONGEST;
        if (tooLong || notText) {
            return Optional.of(new ScanEvent.Garbled(tooLong ? "too_long" : "not_text"));
        }
        String bare = text.toString().strip();
        return bare.isEmpty() ? Optional.empty() : Optional.of(new ScanEvent.Scanned(bare));
    }

    private void clear() {
        text.setLength(0);
        keys = 0;
        notText = false;
        lastAt = Instant.MIN;
    }
}
