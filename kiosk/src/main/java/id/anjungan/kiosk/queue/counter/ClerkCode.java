package id.anjungan.kiosk.queue.counter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The office's clerk code: what lets a person call tickets. Six characters or more; compared in constant time. */
public final class ClerkCode {

    private static final int SHORTEST = 6;

    private final byte[] code;

    /** @throws IllegalArgumentException when it is shorter than six characters */
    public ClerkCode(String code) {
        if (code.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("clerk code: want " + SHORTEST + " characters or more");
        }
        this.code = code.strip().getBytes(StandardCharsets.UTF_8);
    }

    boolean matches(String typed) {
        return MessageDigest.isEqual(code, typed.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClerkCode(hidden)";
    }
}
