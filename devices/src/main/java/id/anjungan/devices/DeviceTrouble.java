package id.anjungan.devices;

import id.anjungan.contract.fleet.DeviceDetail;
import java.io.IOException;

/** A device that cannot be reached or does not answer, with the code that its {@link Health} then carries. */
public final class DeviceTrouble extends IOException {

    private final DeviceDetail code;

    /** @param code see {@link Health#detail()}, e.g. {@code not_connected}, {@code service_down}, {@code no_reader} */
    public DeviceTrouble(DeviceDetail code, String message) {
        super(message);
        this.code = code;
    }

    public DeviceTrouble(DeviceDetail code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public DeviceDetail code() {
        return code;
    }
}
