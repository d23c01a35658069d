package id.anjungan.contract.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How journal rows hang together, the same on the terminal, at the hub and in the hands of an auditor. */
public final class Chain {

    /** What stands before the first row: 64 zeros. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {
    }

    /** @return lower-case hex SHA-256 over the previous hash (its 64 hex digits as ASCII) and the row's exact bytes */
    public static String hash(String previous, byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is signed for a head: {@code stream:seq:hash} in ASCII. */
    public static byte[] signedText(String stream, long seq, String hash) {
        return (stream + ":" + seq + ":" + hash).getBytes(StandardCharsets.US_ASCII);
    }
}
