package id.anjungan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A terminal's name in its office and on the wire, e.g. {@code KSK-3578-01}; letters, digits and hyphens. */
public record TerminalId(@JsonValue String value) {

    private static final java.util.regex.Pattern SHAPE = java.util.regex.Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TerminalId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("TerminalId: want " + SHAPE.pattern());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
