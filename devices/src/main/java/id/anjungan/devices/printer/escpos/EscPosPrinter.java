package id.anjungan.devices.printer.escpos;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.PrinterStatus;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.ReceiptPrinter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A receipt printer that speaks ESC/POS over any byte channel. It believes only the printer: a job is printed when the
 * printer answered a question that stands behind the cut, it is not printed when the printer named a reason or the line
 * did not take all of it, and everything else is unclear.
 */
public final class EscPosPrinter implements ReceiptPrinter {

    private static final byte[] AUTOMATIC_STATUS = {0x1D, 0x61, 0x0E};

    private final ByteChannel channel;
    private final PrinterProfile profile;
    private final Clock clock;
    private final EscPosEncoder encoder;
    private final PrinterTalk talk;

    public EscPosPrinter(ByteChannel channel, PrinterProfile profile, Clock clock) {
        this.channel = channel;
        this.profile = profile;
        this.clock = clock;
        this.encoder = new EscPosEncoder(profile);
        this.talk = new PrinterTalk(channel, clock);
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        channel.open(deadline);
        talk.startOver(canTell() ? DeviceDetail.NOT_ASKED : DeviceDetail.NOT_SUPPORTED);
        if (profile.abilities().automaticStatus().usable()) {
            channel.write(AUTOMATIC_STATUS, deadline);
        }
        if (profile.abilities().realTimeStatus().usable()) {
            status(deadline);
        }
    }

    private boolean canTell() {
        return profile.abilities().realTimeStatus().usable() || profile.abilities().automaticStatus().usable();
    }

    /** @throws DeviceTrouble {@code silent} when a printer that should answer does not: its line is made anew */
    @Override
    public PrinterStatus status(Deadline deadline) throws IOException {
        Instant began = clock.instant();
        talk.listen(Duration.ZERO);
        if (profile.abilities().realTimeStatus().usable()) {
            boolean answered = talk.answered(1, deadline) && talk.answered(2, deadline) && talk.answered(4, deadline);
            // Behind XOFF no question gets out: what the printer pushed by itself still counts as an answer.
            if (!answered && talk.lastWord().isBefore(began) && talk.facts().trouble().isEmpty()) {
                throw new DeviceTrouble(DeviceDetail.SILENT, channel.address() + " does not answer");
            }
        }
        return talk.facts().status();
    }

    @Override
    public PrintResult print(Receipt receipt, int jobNumber, Deadline deadline) throws IOException {
        PrintJob job = new PrintJob(channel, talk, profile, clock, deadline);
        return job.run(encoder.document(receipt), encoder.questions(jobNumber), EscPosEncoder.processId(jobNumber));
    }

    @Override
    public boolean forgetRemains(Deadline deadline) throws IOException {
        talk.listen(Duration.ZERO);
        if (talk.facts().trouble().isPresent()) {
            return false;
        }
        // One that comes to a question of ours is done with all that lay before it; that is not thrown away.
        boolean done = profile.abilities().barrier().usable() && talk.inStep(deadline.left(clock).dividedBy(2));
        return done || profile.abilities().clearBuffer().usable() && talk.cleared(deadline);
    }

    /** What the printer itself answers, whatever its profile says; opens the line, prints nothing. */
    public List<EscPosProbe.Finding> probe(Deadline deadline) throws IOException {
        channel.open(deadline);
        return new EscPosProbe(channel, clock).run();
    }

    public PrinterProfile profile() {
        return profile;
    }

    @Override
    public int columns() {
        return profile.columns();
    }

    @Override
    public void close() {
        channel.close();
    }
}
