package id.anjungan.kiosk.lan;

import id.anjungan.config.HubConfig;
import id.anjungan.config.TlsKeys;
import id.anjungan.config.Words;
import id.anjungan.files.OwnFiles;
import id.anjungan.kiosk.lan.Standing.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.ldap.Rdn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certificates of a terminal that was given none: an authority that lives as long as its files, so that a tablet that
 * was told to trust it once goes on doing so, and the terminal's own certificate, made anew near its end and when it
 * lacks a name. Everything lies in one folder of the data directory, readable by its owner only.
 */
final class OfficeAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeAuthority.class);
    private static final String FOLDER = "counter-tls";
    private static final String OFFICE = "office";
    private static final String TERMINAL = "terminal";
    private static final int PASSWORD_BYTES = 24;
    private static final int AUTHORITY_DAYS = 3650;
    /** Browsers refuse certificates of a longer life. */
    private static final int LEAF_DAYS = 397;
    /** The certificate's own name, which some take for a host name too: it is within the authority's bounds. */
    private static final SubjectName SELF = SubjectName.of("anjungan.local");
    private static final Duration RENEWED_BEFORE = Duration.ofDays(45);
    /** A tablet's clock may be behind. */
    private static final Duration EARLIER = Duration.ofDays(1);
    /** Nothing of this program is older: the machine's battery is empty, and time has not been fetched yet. */
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String office;
    private final Keytool keytool;
    private final SecureRandom random;
    private final Clock clock;

    OfficeAuthority(Path dataDirectory, String office, Keytool keytool, SecureRandom random, Clock clock) {
        this.folder = dataDirectory.resolve(FOLDER);
        this.office = office;
        this.keytool = keytool;
        this.random = random;
        this.clock = clock;
    }

    /** Its certificate, where one was made. */
    static Optional<X509Certificate> certificate(Path dataDirectory, Instant day) {
        return opened(dataDirectory.resolve(FOLDER), OFFICE, day).map(TlsKeys.Sound::leaf);
    }

    /** The terminal's certificate as it was last made. */
    static Optional<X509Certificate> terminal(Path dataDirectory, Instant day) {
        return opened(dataDirectory.resolve(FOLDER), TERMINAL, day).map(TlsKeys.Sound::leaf);
    }

    /**
     * Keys that are good now and name all of {@code names}; the authority's certificate is the last of the chain.
     *
     * @throws LanTrouble when there can be none; nothing that tablets trust is ever replaced
     */
    TlsKeys.Sound keys(Collection<SubjectName> names) throws LanTrouble {
        if (clock.instant().isBefore(FIRST_DAY)) {
            throw new LanTrouble(Code.CLOCK, Words.same(clock.instant().toString()));
        }
        try {
            TlsKeys.Sound authority = authority(names);
            Optional<TlsKeys.Sound> present = opened(folder, TERMINAL, clock.instant())
                    .filter(keys -> good(keys, authority, names));
            return present.isPresent() ? present.get() : issue(authority, names);
        } catch (IOException | GeneralSecurityException fault) {
            throw new LanTrouble(Code.AUTHORITY, Words.same(folder.toString()), fault);
        }
    }

    private static Optional<TlsKeys.Sound> opened(Path folder, String name, Instant day) {
        return Files.exists(folder.resolve(name + ".p12"))
                && TlsKeys.open(tls(folder, name), day) instanceof TlsKeys.Sound sound ? Optional.of(sound)
                : Optional.empty();
    }

    private static HubConfig.Tls tls(Path folder, String name) {
        return new HubConfig.Tls(folder.resolve(name + ".p12"), new HubConfig.Secret("file:"
                + folder.resolve("password")));
    }

    private boolean good(TlsKeys.Sound keys, TlsKeys.Sound authority, Collection<SubjectName> names) {
        try {
            Set<SubjectName> named = SubjectName.in(keys.leaf());
            Instant soon = clock.instant().plus(RENEWED_BEFORE);
            // Where the authority itself ends, a new certificate would end no later.
            boolean fresh = keys.leaf().getNotAfter().toInstant().isAfter(soon)
                    || authority.leaf().getNotAfter().toInstant().isBefore(soon.plus(EARLIER).plus(EARLIER));
            boolean ours = keys.chain().get(keys.chain().size() - 1).equals(authority.leaf());
            return fresh && ours && named.containsAll(names);
        } catch (GeneralSecurityException spoilt) {
            LOG.warn("the terminal's certificate is unreadable and is made anew: {}", spoilt.toString());
            return false;
        }
    }

    // ---- the authority

    private TlsKeys.Sound authority(Collection<SubjectName> names) throws LanTrouble, IOException {
        Path file = folder.resolve(OFFICE + ".p12");
        if (!Files.exists(file)) {
            make(file, names);
        }
        TlsKeys opened = TlsKeys.open(tls(folder, OFFICE), clock.instant());
        if (opened instanceof TlsKeys.Fault fault) {
            throw new LanTrouble(Code.AUTHORITY, fault.found());
        }
        return (TlsKeys.Sound) opened;
    }

    private void make(Path file, Collection<SubjectName> names) throws LanTrouble, IOException {
        OwnFiles.folder(folder);
        byte[] password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        OwnFiles.write(folder.resolve("password"), HexFormat.of().formatHex(password) + "\n");
        Path fresh = fresh();
        // keytool knows no name for this extension; its value is given in bytes.
        String bounds = HexFormat.of().formatHex(NameConstraints.der(names));
        keytool.run(pair(OFFICE, fresh, AUTHORITY_DAYS, "CN=" + Rdn.escapeValue("Anjungan " + office),
                List.of("-ext", "bc:critical=ca:true,pathlen:0", "-ext", "ku:critical=keyCertSign", "-ext",
                        NameConstraints.OID + ":critical=" + bounds)));
        keep(fresh, file);
        LOG.info("this office's certificate authority was made and is kept in {}", folder);
    }

    // ---- the terminal's own certificate

    private TlsKeys.Sound issue(TlsKeys.Sound authority, Collection<SubjectName> names) throws LanTrouble, IOException,
            GeneralSecurityException {
        long left = Duration.between(clock.instant(), authority.leaf().getNotAfter().toInstant()).toDays();
        Path fresh = fresh();
        Files.copy(folder.resolve(OFFICE + ".p12"), fresh);
        String all = Stream.concat(names.stream(), Stream.of(SELF)).distinct().map(SubjectName::extension)
                .collect(Collectors.joining(","));
        keytool.run(pair(TERMINAL, fresh, (int) Math.min(LEAF_DAYS, left + 1), "CN=" + SELF.text(),
                List.of("-signer", OFFICE, "-ext", "ku:critical=digitalSignature", "-ext", "eku=serverAuth", "-ext",
                        "san=" + all)));
        KeyStore both = load(fresh, authority.password());
        Files.delete(fresh);
        Certificate[] chain = both.getCertificateChain(TERMINAL);
        Chain.verify((X509Certificate) chain[0], authority.leaf(), names, clock.instant());
        char[] password = authority.password().toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(TERMINAL, both.getKey(TERMINAL, password), password, chain);
        Path alone = fresh();
        Files.createFile(alone, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(alone)) {
            own.store(out, password);
        }
        keep(alone, folder.resolve(TERMINAL + ".p12"));
        LOG.info("the terminal's certificate was made for {}", all);
        return opened(folder, TERMINAL, clock.instant()).orElseThrow(() -> new LanTrouble(Code.AUTHORITY,
                Words.same(folder.toString())));
    }

    // ---- files

    private List<String> pair(String alias, Path store, int days, String name, List<String> extensions) {
        List<String> all = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC",
                "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-dname", name, "-startdate",
                START.format(clock.instant().minus(EARLIER)), "-validity", Integer.toString(days), "-storetype",
                "PKCS12", "-keystore", store.toString(), "-storepass:file", folder.resolve("password").toString()));
        all.addAll(extensions);
        return all;
    }

    private static KeyStore load(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    private Path fresh() throws IOException {
        Path file = folder.resolve("new.p12");
        Files.deleteIfExists(file);
        return file;
    }

    /** On the disk before it has its name: after a power cut there is the whole file or none. */
    private static void keep(Path fresh, Path file) throws IOException {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
