package id.anjungan.devices.printer.escpos;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.channel.ByteChannel;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Questions and answers on one connection. A real-time answer does not say which question it belongs to, so they are
 * matched in order; a printer that owes too many answers has lost the thread and needs a fresh connection.
 */
final class PrinterTalk {

    private static final int MOST_OWED = 6;
    private static final byte[] CLEAR_BUFFER = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
    private static final Duration SLICE = Duration.ofMillis(100);

    private final ByteChannel channel;
    private final Clock clock;
    private final StatusParser parser = new StatusParser();
    private final Deque<Integer> asked = new ArrayDeque<>();
    private final PrinterFacts facts;
    private Instant lastWord = Instant.MIN;
    private boolean inStep;

    PrinterTalk(ByteChannel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
        this.facts = new PrinterFacts(DeviceDetail.NOT_ASKED, clock.instant());
    }

    PrinterFacts facts() {
        return facts;
    }

    /** When the printer last said anything that made sense. */
    Instant lastWord() {
        return lastWord;
    }

    void startOver(DeviceDetail reason) {
        parser.forget();
        asked.clear();
        inStep = false;
        facts.forget(reason, clock.instant());
    }

    /** Takes in what has come, waiting at most a slice; the facts are up to date after it. */
    List<Answer> listen(Duration slice) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : parser.feed(channel.read(slice))) {
            Instant now = clock.instant();
            lastWord = now;
            if (answer instanceof Answer.RealTime realTime) {
                Integer n = asked.poll();
                if (n != null) {
                    facts.heard(n, realTime, now);
                }
            } else if (answer instanceof Answer.Automatic automatic) {
                facts.heard(automatic, now);
            }
            answers.add(answer);
        }
        return answers;
    }

    /** True while a question has no answer yet. */
    boolean owed() {
        return !asked.isEmpty();
    }

    /** Sends DLE EOT n; the answer arrives through {@link #listen}. @return false when the line takes nothing */
    boolean ask(int n) throws IOException {
        if (asked.size() >= MOST_OWED) {
            throw new DeviceTrouble(DeviceDetail.GARBLED, channel.address() + " owes " + asked.size() + " answers");
        }
        int taken = channel.write(new byte[] {0x10, 0x04, (byte) n}, Deadline.in(SLICE, clock));
        if (taken == 0) {
            return false;
        }
        if (taken < 3) {
            throw new DeviceTrouble(DeviceDetail.GARBLED, channel.address() + " took half a question");
        }
        asked.add(n);
        return true;
    }

    /** Asks and waits. @return false when the printer stayed silent until the deadline */
    boolean answered(int n, Deadline deadline) throws IOException {
        boolean sent = ask(n);
        while (!sent && !deadline.passed(clock)) {
            listen(shorter(SLICE, deadline.left(clock)));
            sent = ask(n);
        }
        while (!sent || asked.contains(n)) {
            if (deadline.passed(clock)) {
                return false;
            }
            listen(shorter(SLICE, deadline.left(clock)));
        }
        return true;
    }

    /** The last job ended badly: an answer to its barrier may still come and must not be taken for the next one's. */
    void loseStep() {
        inStep = false;
    }

    /**
     * Makes sure that no barrier of an older job is on its way: asks one of its own and waits for it and for silence.
     *
     * @return false when the printer does not get to it, so that older work must be stuck in it
     */
    boolean inStep(Duration patience) throws IOException {
        Deadline until = Deadline.in(patience, clock);
        if (!inStep) {
            channel.write(new byte[] {0x1D, 0x72, 1}, until);
        }
        while (!inStep && !until.passed(clock)) {
            inStep = heardBarrier(listen(shorter(SLICE, until.left(clock))));
            while (inStep && heardBarrier(listen(SLICE))) {
                // An older barrier first, ours behind it: wait until it is quiet.
                inStep = true;
            }
        }
        return inStep;
    }

    /** Orders the printer to throw away what lies in it. @return whether it said that it did */
    boolean cleared(Deadline until) throws IOException {
        channel.write(CLEAR_BUFFER, until);
        boolean cleared = false;
        while (!cleared && !until.passed(clock)) {
            cleared = listen(shorter(SLICE, until.left(clock))).stream().anyMatch(Answer.Cleared.class::isInstance);
        }
        return cleared;
    }

    private static boolean heardBarrier(List<Answer> answers) {
        return answers.stream().anyMatch(Answer.Barrier.class::isInstance);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
