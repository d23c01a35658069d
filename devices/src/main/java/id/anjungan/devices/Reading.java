package id.anjungan.devices;

import id.anjungan.contract.fleet.DeviceDetail;
import java.time.Instant;

/** What was read from a device, or that it is not known: silence is never "no paper" and never "online". */
public sealed interface Reading<T> {

    record Known<T>(T value, Instant at) implements Reading<T> {
    }

    /** @param reason why not: {@code not_asked}, {@code silent}, {@code garbled}, {@code not_supported} */
    record Unknown<T>(DeviceDetail reason, Instant since) implements Reading<T> {
    }
}
