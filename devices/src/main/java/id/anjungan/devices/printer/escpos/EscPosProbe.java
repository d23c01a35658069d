package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.Deadline;
import id.anjungan.devices.channel.ByteChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks a printer what it can, with questions that print and change nothing: GS I, DLE EOT, GS r, GS ( H. Never DLE ENQ
 * (resumes or clears) and never DLE DC4 (clears, opens the drawer, powers off): those are deliberate acts.
 */
public final class EscPosProbe {

    /** @param question as an engineer knows it, e.g. {@code DLE EOT 1}; {@code answer} empty when it stayed silent */
    public record Finding(String question, Optional<String> answer) {
    }

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final String PROBE_ID = "PROB";

    private final ByteChannel channel;
    private final Clock clock;
    private final StatusParser parser = new StatusParser();

    EscPosProbe(ByteChannel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    /** On an open channel. */
    List<Finding> run() throws IOException {
        List<Finding> found = new ArrayList<>();
        found.add(info("GS I 66 (maker)", 66));
        found.add(info("GS I 67 (model)", 67));
        found.add(info("GS I 65 (firmware)", 65));
        found.add(info("GS I 68 (serial number)", 68));
        for (int n = 1; n <= 4; n++) {
            found.add(ask("DLE EOT " + n, new byte[] {0x10, 0x04, (byte) n}, Answer.RealTime.class::isInstance));
        }
        found.add(ask("GS r 1 (barrier)", new byte[] {0x1D, 0x72, 1}, Answer.Barrier.class::isInstance));
        ByteArrayOutputStream id = new ByteArrayOutputStream();
        id.writeBytes(new byte[] {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30});
        id.writeBytes(PROBE_ID.getBytes(StandardCharsets.US_ASCII));
        found.add(ask("GS ( H (process id)", id.toByteArray(), new Answer.ProcessId(PROBE_ID)::equals));
        return found;
    }

    private Finding info(String question, int n) throws IOException {
        return ask(question, new byte[] {0x1D, 0x49, (byte) n}, Answer.Info.class::isInstance);
    }

    private Finding ask(String question, byte[] bytes, Predicate<Answer> wanted) throws IOException {
        Deadline until = Deadline.in(PATIENCE, clock);
        channel.write(bytes, until);
        while (!until.passed(clock)) {
            for (Answer answer : parser.feed(channel.read(SLICE))) {
                if (wanted.test(answer)) {
                    return new Finding(question, Optional.of(words(answer)));
                }
            }
        }
        return new Finding(question, Optional.empty());
    }

    private static String words(Answer answer) {
        if (answer instanceof Answer.Info info) {
            return info.text();
        }
        if (answer instanceof Answer.RealTime realTime) {
            return String.format("%02X", realTime.bits());
        }
        if (answer instanceof Answer.Barrier barrier) {
            return String.format("%02X", barrier.bits());
        }
        return answer instanceof Answer.ProcessId id ? id.id() : answer.toString();
    }
}
