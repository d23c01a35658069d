package id.anjungan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Made once on the terminal, stored before the first send, the idempotency key on every wire. */
public record PurchaseId(@JsonValue String value) {

    private static final java.util.regex.Pattern SHAPE = java.util.regex.Pattern.compile("[A-Z0-9-]{8,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PurchaseId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("PurchaseId: want " + SHAPE.pattern());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
