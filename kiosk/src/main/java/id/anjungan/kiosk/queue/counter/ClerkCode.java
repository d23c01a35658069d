package id.anjungan.kiosk.queue.counter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The office's clerk code: what lets a person call tickets. Six characters or more; compared in constant time. It also
 * signs what a browser keeps as proof that it was here with the right code, so that such proofs outlive a restart and
 * end with the code.
 */
public final class ClerkCode {

    private static final int SHORTEST = 6;
    private static final int LONGEST_PROOF = 200;

    /** Slow on purpose: who steals a proof learns the code from it only by guessing. */
    private static final int ROUNDS = 100_000;
    private static final int KEY_BITS = 256;

    private final byte[] code;
    private byte[] key;

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

    /** @param device a name of its own */
    String deviceProof(String device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return device + "." + HexFormat.of().formatHex(mac.doFinal(device.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean provesDevice(String proof) {
        int dot = proof.indexOf('.');
        return dot > 0 && proof.length() < LONGEST_PROOF && MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8),
                deviceProof(proof.substring(0, dot)).getBytes(StandardCharsets.UTF_8));
    }

    /** Derived when it is first needed: not while the terminal starts. */
    private synchronized byte[] key() throws GeneralSecurityException {
        if (key == null) {
            char[] typed = new String(code, StandardCharsets.UTF_8).toCharArray();
            key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(typed,
                    "anjungan device".getBytes(StandardCharsets.UTF_8), ROUNDS, KEY_BITS)).getEncoded();
        }
        return key;
    }

    @Override
    public String toString() {
        return "ClerkCode(hidden)";
    }
}
