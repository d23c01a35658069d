package id.anjungan.devices;

import java.io.IOException;

/** A device that cannot be reached or does not answer, with the code that its {@link Health} then carries. */
public final class DeviceTrouble extends IOException {

    private final String code;

    /** @param code see {@link Health#detail()}, e.g. {@code not_connected}, {@code service_down}, {@code no_reader} */
    public DeviceTrouble(String code, String message) {
        super(message);
        this.code = code;
    }

    public DeviceTrouble(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
