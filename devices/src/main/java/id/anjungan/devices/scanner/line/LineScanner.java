package id.anjungan.devices.scanner.line;

import id.anjungan.devices.Deadline;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.Scanner;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A scanner on any channel (serial, USB serial, a serial port behind TCP). It is only listened to. */
public final class LineScanner implements Scanner {

    private final ByteChannel channel;
    private final Clock clock;
    private final Deque<ScanEvent> read = new ArrayDeque<>();
    private ScanLines lines = new ScanLines();

    public LineScanner(ByteChannel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        read.clear();
        lines = new ScanLines();
        channel.open(deadline);
    }

    @Override
    public Optional<ScanEvent> next(Deadline deadline) throws IOException {
        while (read.isEmpty() && !deadline.passed(clock)) {
            Duration left = deadline.left(clock);
            byte[] bytes = channel.read(left.compareTo(ScanLines.GAP) < 0 ? left : ScanLines.GAP);
            Instant now = clock.instant();
            if (bytes.length > 0) {
                read.addAll(lines.feed(bytes, now));
            } else {
                lines.quiet(now).ifPresent(read::add);
            }
        }
        return Optional.ofNullable(read.poll());
    }

    @Override
    public void close() {
        channel.close();
    }
}
