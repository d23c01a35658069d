package id.anjungan.central.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB and two passes (OWASP's Password Storage Cheat Sheet), written as a PHC string so that the cost
 * can be raised later. Two at a time: a rush of log-ins may take time, never memory.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random;
    private final Semaphore places = new Semaphore(2);

    Passwords(SecureRandom random) {
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + text(salt) + "$"
                + text(derived(password, salt, MEMORY_KIB, PASSES));
    }

    /** @param stored a PHC string of {@link #hash}; @throws IllegalArgumentException when it is none */
    boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            throw new IllegalArgumentException("not an argon2id string");
        }
        String[] cost = parts[3].split("[=,]");
        byte[] found = derived(password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(cost[1]),
                Integer.parseInt(cost[3]));
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[5]));
    }

    /** Sixteen letters, 80 bits: {@code ABCD-EFGH-JKLM-NPQR}. */
    String oneTime() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private byte[] derived(String password, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(
                Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memoryKib).withIterations(passes)
                .withParallelism(1).withSalt(salt).build());
        byte[] out = new byte[HASH_BYTES];
        places.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            places.release();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
