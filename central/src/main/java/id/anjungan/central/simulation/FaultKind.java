package id.anjungan.central.simulation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways in which a server can fail its caller. */
public enum FaultKind {
    NONE("none"),
    /** 500 with a body. */
    ERROR("error"),
    /** 200 with a web page, as a proxy does. */
    HTML("html"),
    /** 200 without a body. */
    EMPTY("empty"),
    /** The request is not carried out and never answered. */
    SILENT("silent"),
    /** 200 with megabytes of JSON. */
    HUGE("huge"),
    /** Carried out, and the answer is wrong by a thousand rupiah. */
    WRONG_TOTAL("wrong_total"),
    /** Carried out, and the answer never arrives. */
    LOST_ANSWER("lost_answer");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Stream.of(values()).map(FaultKind::code).toList();
    }

    public static Optional<FaultKind> ofCode(String code) {
        for (FaultKind k : values()) {
            if (k.code.equals(code)) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }
}
