package id.anjungan.kiosk.lan;

import id.anjungan.config.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A certificate seen as a tablet sees it. */
public final class Chain {

    private static final int PEM_LINE = 64;
    /** Tag and length of the octets around an extension's value, for values up to 127 and up to 65,535 bytes. */
    private static final int SHORT_HEAD = 2;
    private static final int LONG_BYTE = 0x81;
    private static final int LONG_WORD = 0x82;

    private Chain() {
    }

    /** Before it is kept: the authority vouches for it, and may. */
    static void verify(X509Certificate leaf, X509Certificate authority, Collection<SubjectName> names, Instant day)
            throws LanTrouble, GeneralSecurityException, IOException {
        leaf.verify(authority.getPublicKey());
        leaf.checkValidity(Date.from(day));
        // The JDK's path validator takes no bounds of a trust anchor; browsers do.
        X509CertSelector bounds = new X509CertSelector();
        bounds.setNameConstraints(inside(authority.getExtensionValue(NameConstraints.OID)));
        if (!bounds.match(leaf)) {
            throw new LanTrouble(Standing.Code.OUTSIDE, Words.same(names.stream().map(SubjectName::text)
                    .collect(Collectors.joining(", "))));
        }
    }

    private static byte[] inside(byte[] octets) {
        int second = octets[1] & 0xFF;
        int head = second == LONG_WORD ? SHORT_HEAD + 2 : second == LONG_BYTE ? SHORT_HEAD + 1 : SHORT_HEAD;
        byte[] value = new byte[octets.length - head];
        System.arraycopy(octets, head, value, 0, value.length);
        return value;
    }

    /** SHA-256, as browsers show it: {@code AB:CD:...}. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getEncoded()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] pem(X509Certificate certificate) {
        try {
            return ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                    .encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException notEncoded) {
            throw new IllegalStateException(notEncoded);
        }
    }
}
