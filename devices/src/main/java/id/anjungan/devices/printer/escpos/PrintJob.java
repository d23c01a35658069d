package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.Deadline;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.PrintResult.NotPrinted;
import id.anjungan.devices.printer.PrintResult.Printed;
import id.anjungan.devices.printer.PrintResult.Unclear;
import id.anjungan.devices.printer.PrintResult.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One receipt on its way to paper: look, send, wait for the printer's own word. */
final class PrintJob {

    private static final Logger LOG = LoggerFactory.getLogger(PrintJob.class);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(1500);
    /** How long the better proof (process id) is awaited once the barrier has answered. */
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final int PIECE = 512;

    private final ByteChannel channel;
    private final PrinterTalk talk;
    private final PrinterProfile profile;
    private final Clock clock;
    private final Deadline deadline;

    private int sent;
    private boolean barrierAnswered;
    private boolean idAnswered;
    private boolean troubled;

    PrintJob(ByteChannel channel, PrinterTalk talk, PrinterProfile profile, Clock clock, Deadline deadline) {
        this.channel = channel;
        this.talk = talk;
        this.profile = profile;
        this.clock = clock;
        this.deadline = deadline;
    }

    PrintResult run(List<byte[]> document, byte[] questions, String processId) {
        PrintResult result = attempt(document, questions, processId);
        if (!(result instanceof Printed)) {
            talk.loseStep();
        }
        return result;
    }

    private PrintResult attempt(List<byte[]> document, byte[] questions, String processId) {
        try {
            Optional<Why> before = look();
            if (before.isPresent()) {
                return new NotPrinted(before.get(), 0);
            }
        } catch (IOException e) {
            return new NotPrinted(Why.NOT_CONNECTED, 0);
        }
        int total = document.stream().mapToInt(c -> c.length).sum();
        try {
            for (byte[] piece : pieces(document, questions)) {
                Optional<Why> stopped = send(piece, processId);
                if (stopped.isPresent()) {
                    abort();
                    return new NotPrinted(stopped.get(), sent);
                }
            }
            return await(questions.length > 0, processId);
        } catch (IOException e) {
            return sent < total ? new NotPrinted(Why.NOT_CONNECTED, sent) : new Unclear(Unclear.LINE_LOST, sent);
        }
    }

    /** Zero bytes are on their way yet: any doubt here is harmless and said as "not printed, 0". */
    private Optional<Why> look() throws IOException {
        talk.listen(Duration.ZERO);
        if (profile.abilities().realTimeStatus().usable()) {
            Deadline until = soonest(Deadline.in(LOOK, clock), deadline);
            boolean answered = talk.answered(1, until) && talk.answered(2, until) && talk.answered(4, until);
            if (!answered) {
                return Optional.of(talk.facts().trouble().orElse(Why.OFFLINE));
            }
        }
        Optional<Why> trouble = talk.facts().trouble();
        if (trouble.isEmpty() && profile.abilities().barrier().usable() && !talk.inStep(LOOK)) {
            // Something older is stuck in its buffer: nothing of this job is sent behind it.
            return Optional.of(talk.facts().trouble().orElse(Why.OFFLINE));
        }
        return trouble;
    }

    /** Pieces small enough to look up between them, each ending where a command ends if it can. */
    private static List<byte[]> pieces(List<byte[]> document, byte[] questions) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (byte[] command : document) {
            if (piece.size() > 0 && piece.size() + command.length > PIECE) {
                pieces.add(piece.toByteArray());
                piece.reset();
            }
            piece.writeBytes(command);
        }
        piece.writeBytes(questions);
        pieces.add(piece.toByteArray());
        return pieces;
    }

    /** @return why the rest was not sent: the printer said so, or took nothing more until the deadline */
    private Optional<Why> send(byte[] piece, String processId) throws IOException {
        int done = 0;
        while (done < piece.length) {
            int taken = channel.write(Arrays.copyOfRange(piece, done, piece.length),
                    soonest(Deadline.in(SLICE, clock), deadline));
            done += taken;
            sent += taken;
            note(talk.listen(Duration.ZERO), processId);
            Optional<Why> trouble = talk.facts().trouble();
            if (trouble.isPresent()) {
                return trouble;
            }
            if (done < piece.length && deadline.passed(clock)) {
                return Optional.of(Why.OFFLINE);
            }
        }
        return Optional.empty();
    }

    private PrintResult await(boolean asked, String processId) throws IOException {
        if (!asked) {
            return new Unclear("no_back_channel", sent);
        }
        boolean wantsId = profile.abilities().processId().usable();
        Instant nextQuestion = clock.instant().plus(ASK_EVERY);
        Deadline end = deadline;
        while (!end.passed(clock)) {
            boolean barrierBefore = barrierAnswered;
            note(talk.listen(shorter(SLICE, end.left(clock))), processId);
            if (idAnswered) {
                return new Printed(4);
            }
            if (barrierAnswered && !wantsId) {
                return printedByBarrier();
            }
            if (barrierAnswered && !barrierBefore) {
                end = soonest(Deadline.in(GRACE, clock), deadline);
            }
            Optional<Why> trouble = talk.facts().trouble();
            if (!barrierAnswered && trouble.isPresent()) {
                abort();
                return new NotPrinted(trouble.get(), sent);
            }
            boolean mayAsk = profile.abilities().realTimeStatus().usable() && !talk.owed();
            if (mayAsk && !clock.instant().isBefore(nextQuestion)) {
                nextQuestion = clock.instant().plus(ASK_EVERY);
                talk.ask(2);
                talk.ask(4);
            }
        }
        return barrierAnswered ? printedByBarrier() : new Unclear("silent", sent);
    }

    /** The barrier was reached behind the cut: level 2; and the printer is well after it: level 3. */
    private PrintResult printedByBarrier() throws IOException {
        if (!profile.abilities().realTimeStatus().usable() || troubled) {
            return new Printed(2);
        }
        Deadline until = soonest(Deadline.in(LOOK, clock), deadline);
        boolean answered = talk.answered(2, until) && talk.answered(4, until);
        return new Printed(answered && talk.facts().trouble().isEmpty() ? 3 : 2);
    }

    private void note(List<Answer> answers, String processId) {
        for (Answer answer : answers) {
            barrierAnswered |= answer instanceof Answer.Barrier;
            idAnswered |= answer instanceof Answer.ProcessId id && id.id().equals(processId);
            troubled |= talk.facts().trouble().isPresent();
        }
    }

    /**
     * What lies unprinted in the printer must not come out after the refill as somebody else's paper. Only printers
     * that are known to obey get this command; with the others the remains come out, and the receipt counts as not
     * printed.
     */
    private void abort() {
        if (!profile.abilities().clearBuffer().usable()) {
            return;
        }
        try {
            if (!talk.cleared(Deadline.in(LOOK, clock))) {
                LOG.debug("{} did not say that it forgot the rest", channel.address());
            }
        } catch (IOException e) {
            // The reason that stopped the job stands; the lost line is found by the next look at the printer.
            LOG.debug("clearing {}: {}", channel.address(), e.toString());
        }
    }

    private static Deadline soonest(Deadline a, Deadline b) {
        return a.at().isBefore(b.at()) ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
