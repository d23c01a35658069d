package id.anjungan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA keys in PEM files: PKCS #8 private keys, X.509 public keys. */
public final class Pem {

    private static final int LINE = 64;

    private Pem() {
    }

    /** @throws IOException if the file cannot be read or holds no such key; the message never quotes it */
    public static PrivateKey privateKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException fault) {
            throw new IOException(file + ": want a PKCS #8 RSA private key in PEM");
        }
    }

    /** @throws IOException as {@link #privateKey} */
    public static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException fault) {
            throw new IOException(file + ": want an X.509 RSA public key in PEM");
        }
    }

    public static String write(Key key) {
        String name = key instanceof PrivateKey ? "PRIVATE KEY" : "PUBLIC KEY";
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                .encodeToString(key.getEncoded()) + "\n-----END " + name + "-----\n";
    }

    private static byte[] bytes(Path file, String name) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf("-----BEGIN " + name + "-----");
        int to = text.indexOf("-----END " + name + "-----");
        if (from < 0 || to < from) {
            throw new IOException(file + ": no BEGIN " + name);
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(text.indexOf('\n', from), to));
        } catch (IllegalArgumentException | IndexOutOfBoundsException torn) {
            throw new IOException(file + ": not base64");
        }
    }
}
