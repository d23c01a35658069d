package id.anjungan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One citizen at one terminal, from the first touch to the farewell; never tied to a person. */
public record VisitId(@JsonValue String value) {

    private static final java.util.regex.Pattern SHAPE = java.util.regex.Pattern.compile("[A-Z0-9-]{4,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("VisitId: want " + SHAPE.pattern());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
