package id.anjungan.central.services.qris;

import id.anjungan.calendar.Wib;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures and times of the SNAP BI standard, the same at both ends of the wire. */
public final class SnapSignature {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private SnapSignature() {
    }

    /** {@code 2026-01-15T09:30:00+07:00}. */
    public static String stamp(Instant at) {
        return STAMP.format(at.atZone(Wib.ZONE));
    }

    /** Any offset is understood. */
    public static Optional<Instant> parseStamp(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** For the token: signed with the client's private key. */
    public static String tokenText(String clientId, String stamp) {
        return clientId + "|" + stamp;
    }

    /** For a transaction: signed with the client's secret. */
    public static String transactionText(String method, String path, String token, byte[] body, String stamp) {
        return method + ":" + path + ":" + token + ":" + bodyHash(body) + ":" + stamp;
    }

    /** For a notification, which carries no token. */
    public static String noticeText(String method, String path, byte[] body, String stamp) {
        return method + ":" + path + ":" + bodyHash(body) + ":" + stamp;
    }

    /** Lower-case hex SHA-256 of the minified body. */
    static String bodyHash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(minify(body)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** JSON without the white space between its tokens. */
    static byte[] minify(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
        boolean inString = false;
        boolean escaped = false;
        for (byte b : json) {
            if (inString || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                out.write(b);
            }
            if (!escaped && b == '"') {
                inString = !inString;
            }
            escaped = inString && !escaped && b == '\\';
        }
        return out.toByteArray();
    }

    /** Base64 of HMAC-SHA512. */
    public static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Base64 of SHA256withRSA. */
    public static String rsa(PrivateKey key, String text) {
        try {
            Signature s = Signature.getInstance("SHA256withRSA");
            s.initSign(key);
            s.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(s.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static boolean rsaVerifies(PublicKey key, String text, String signature) {
        try {
            Signature s = Signature.getInstance("SHA256withRSA");
            s.initVerify(key);
            s.update(text.getBytes(StandardCharsets.UTF_8));
            return s.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** Compares in constant time. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
