package id.anjungan.kiosk.journal;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Why;
import id.anjungan.files.OwnFiles;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminal's Ed25519 key, made at its first start in {@code terminal.key}, readable by its owner only. */
public final class TerminalKey {

    private static final Logger LOG = LoggerFactory.getLogger(TerminalKey.class);
    private static final String CURVE = "Ed25519";
    /** Named, or every security provider of the JDK would be loaded to ask it. */
    private static final String HOME = "SunEC";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private static final long LEAST_ROOM = 4_096;

    private final PrivateKey secret;
    private final String publicKey;

    private TerminalKey(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** Loads the key, or makes it where there is none. @throws JournalFault with a sentence when it is unusable */
    public static TerminalKey in(Path directory) {
        Path file = directory.resolve("terminal.key");
        try {
            return Files.exists(file) ? load(file) : make(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException fault) {
            throw trouble(file, fault);
        }
    }

    /** A key that could not be made for want of room is not lost: there is nothing to restore. */
    static JournalFault trouble(Path file, Exception fault) {
        boolean full = fault instanceof IOException && !Files.exists(file)
                && (String.valueOf(fault.getMessage()).matches("(?s).*(No space left|quota exceeded).*")
                || roomBeside(file) < LEAST_ROOM);
        return full ? new JournalFault(Why.DISK_FULL, DiskTrouble.say("key.disk.full", file), fault)
                : new JournalFault(Why.KEY, DiskTrouble.say("key", file, Reason.of(fault).say()), fault);
    }

    /** The words of the system's own sentence depend on its language; the room does not. */
    private static long roomBeside(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static TerminalKey load(Path file) throws IOException, GeneralSecurityException {
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            LOG.warn("{} was readable by others; closing it", file);
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new InvalidKeySpecException("not two lines");
        }
        byte[] secret = Base64.getDecoder().decode(lines.get(0));
        publish(file, lines.get(1));
        return new TerminalKey(KeyFactory.getInstance(CURVE, HOME).generatePrivate(new PKCS8EncodedKeySpec(secret)),
                lines.get(1));
    }

    /** Beside the key, for whoever verifies this journal later; made good where a full disk had cut it short. */
    private static void publish(Path key, String publicKey) throws IOException {
        Path file = key.resolveSibling("terminal.pub");
        String text = publicKey + "\n";
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static TerminalKey make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(CURVE, HOME).generateKeyPair();
        String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        String text = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n" + publicKey + "\n";
        OwnFiles.write(file, text);
        publish(file, publicKey);
        return new TerminalKey(pair.getPrivate(), publicKey);
    }

    /** X.509 SubjectPublicKeyInfo in base64: what enrolment sends and an auditor is given. */
    public String publicKey() {
        return publicKey;
    }

    /** Base64 Ed25519 signature. */
    public String sign(byte[] text) {
        try {
            Signature ed = Signature.getInstance(CURVE, HOME);
            ed.initSign(secret);
            ed.update(text);
            return Base64.getEncoder().encodeToString(ed.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(CURVE, HOME)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** Whether this is a public key as {@code terminal.pub} holds it, of whichever terminal. */
    static boolean isPublicKey(String base64) {
        try {
            publicKey(base64);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    /** False for anything that is not this key's signature, unreadable input included. */
    static boolean verifies(String publicKey, byte[] text, String signature) {
        try {
            Signature ed = Signature.getInstance(CURVE, HOME);
            ed.initVerify(publicKey(publicKey));
            ed.update(text);
            return ed.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }
}
