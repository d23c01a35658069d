package id.anjungan.devices;

import id.anjungan.contract.fleet.DeviceDetail;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/**
 * What is to be done with one device: the half of a host that differs between printers, readers and displays. Called on
 * the device's own thread only.
 *
 * @param <D> the port
 */
public interface DeviceDuty<D extends Closeable> {

    /** What a round found out: the device's state, and whether anything was done (then the host does not pause). */
    record Round(boolean busy, Health.State state, DeviceDetail detail) {

        public static Round idle(Health.State state, DeviceDetail detail) {
            return new Round(false, state, detail);
        }
    }

    /**
     * One round with an open device: at most one command, or a look at its state.
     *
     * @throws IOException when the device is lost; the host closes it and connects anew with a growing pause
     */
    Round work(D device, Instant now) throws IOException;

    /** True when work waits that justifies an attempt to connect at once instead of after the pause. */
    boolean wantsDevice(Instant now);

    /** No device to work with: answers what waits, so that nobody waits for ever. */
    void withoutDevice(Instant now);
}
