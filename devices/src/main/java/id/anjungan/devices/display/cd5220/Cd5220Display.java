package id.anjungan.devices.display.cd5220;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.display.QueueDisplay;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** A CD5220 display over any channel. It never answers; only a dead line is noticed. */
public final class Cd5220Display implements QueueDisplay {

    private final ByteChannel channel;
    private final Clock clock;

    public Cd5220Display(ByteChannel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        channel.open(deadline);
        send(Cd5220Encoder.start(), deadline);
    }

    @Override
    public void show(Content content, Deadline deadline) throws IOException {
        // Nothing is expected back; the look finds out that the other side has hung up.
        channel.read(Duration.ZERO);
        send(Cd5220Encoder.show(content), deadline);
    }

    private void send(byte[] bytes, Deadline deadline) throws IOException {
        int taken = 0;
        while (taken < bytes.length) {
            taken += channel.write(Arrays.copyOfRange(bytes, taken, bytes.length), deadline);
            if (taken < bytes.length && deadline.passed(clock)) {
                throw new DeviceTrouble(DeviceDetail.STALLED, channel.address() + " takes no bytes");
            }
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
