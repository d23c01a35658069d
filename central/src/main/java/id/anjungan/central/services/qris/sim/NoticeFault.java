package id.anjungan.central.services.qris.sim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** How notices of payments go wrong. */
public enum NoticeFault {
    /** Sent once, signed. */
    NONE("none"),
    /** Never sent: the partner has to ask. */
    NEVER("never"),
    /** Sent with a signature of somebody else. */
    BAD_SIGNATURE("bad_signature"),
    /** The same bytes sent twice. */
    TWICE("twice");

    private final String code;

    NoticeFault(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<NoticeFault> ofCode(String code) {
        for (NoticeFault f : values()) {
            if (f.code.equals(code)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }
}
