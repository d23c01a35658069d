package id.anjungan.devices.scanner.line;

import id.anjungan.devices.scanner.ScanEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts texts out of what a scanner sends. A text ends with CR, LF, ETX or TAB, whatever the scanner was set to, or,
 * where it was set to none, when nothing more has come for {@link #GAP}. A leading STX and an AIM symbology identifier
 * ({@code ]Q3}, ISO/IEC 15424) are taken off. Anything else that is not printable ASCII makes the whole text garbled.
 * Pure: the time is given; holds at most {@link ScanEvent#LONGEST} characters.
 */
public final class ScanLines {

    /** At 1200 baud a character takes 9 ms; a scanner sends without pausing. */
    public static final Duration GAP = Duration.ofMillis(120);

    private static final char STX = 2;
    private static final char ETX = 3;

    private final StringBuilder text = new StringBuilder();
    private Optional<String> wrong = Optional.empty();
    private Instant lastAt = Instant.MIN;

    /** @return what these bytes completed, in order */
    public List<ScanEvent> feed(byte[] bytes, Instant now) {
        List<ScanEvent> done = new ArrayList<>();
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            if (c == '\r' || c == '\n' || c == '\t' || c == ETX) {
                end().ifPresent(done::add);
            } else if (c != STX || text.length() > 0) {
                take(c);
            }
        }
        lastAt = now;
        return done;
    }

    private void take(char c) {
        if (wrong.isPresent()) {
            return;
        }
        if (c < ' ' || c > '~') {
            spoil("not_text");
        } else if (text.length() == ScanEvent.LONGEST) {
            spoil("too_long");
        } else {
            text.append(c);
        }
    }

    private void spoil(String why) {
        wrong = Optional.of(why);
        text.setLength(0);
    }

    /**
     * A look at the line found nothing: what stands is whole if that has been so for long enough. (Only such a look
     * tells: bytes that were fetched late had come without a gap.)
     */
    public Optional<ScanEvent> quiet(Instant now) {
        return now.isBefore(lastAt.plus(GAP)) ? Optional.empty() : end();
    }

    private Optional<ScanEvent> end() {
        Optional<ScanEvent> whole = wrong.<ScanEvent>map(ScanEvent.Garbled::new);
        if (whole.isEmpty()) {
            String bare = text.toString().replaceFirst("^\\][A-Za-z][0-9A-Za-z]", "").strip();
            whole = bare.isEmpty() ? Optional.empty() : Optional.of(new ScanEvent.Scanned(bare));
        }
        text.setLength(0);
        wrong = Optional.empty();
        return whole;
    }
}
