package id.anjungan.config;

import id.anjungan.calendar.Wib;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** A server's key and certificates as a {@code tls} section names them: opened, or at fault. */
public sealed interface TlsKeys {

    /** @param chain the server's certificate first */
    record Sound(KeyStore store, String password, List<X509Certificate> chain) implements TlsKeys {

        public X509Certificate leaf() {
            return chain.get(0);
        }
    }

    /** @param setting of the section: {@code key-store} or {@code password} */
    record Fault(String setting, Words found, Words wanted, Words remedy) implements TlsKeys {
    }

    /** @param day on which the certificate must be good */
    static TlsKeys open(HubConfig.Tls tls, Instant day) {
        Path file = tls.keyStore();
        String password;
        try {
            password = tls.password().read();
        } catch (IllegalStateException noSecret) {
            return new Fault("password", new Words(tls.password().reference() + " yang tidak terbaca",
                    tls.password().reference() + ", which cannot be read"),
                    new Words("sandi gudang kunci itu", "the password of the key store"),
                    new Words("Isi sandinya, izin 0600", "Put the password there, mode 0600"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return opened(file, store, password, day);
        } catch (IOException | GeneralSecurityException unreadable) {
            return fault(file, unreadable);
        }
    }

    private static TlsKeys opened(Path file, KeyStore store, String password, Instant day)
            throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                store.getKey(alias, password.toCharArray());
                List<X509Certificate> chain = new ArrayList<>();
                for (Certificate c : store.getCertificateChain(alias)) {
                    chain.add((X509Certificate) c);
                }
                return dated(file, new Sound(store, password, List.copyOf(chain)), day);
            }
        }
        return new Fault("key-store", new Words(file + " tanpa kunci privat", file + ", without a private key"),
                new Words("PKCS#12 berisi kunci dan sertifikat server",
                        "PKCS#12 with the server's key and certificate"),
                new Words("Buat dengan openssl pkcs12 -export -inkey KUNCI -in SERTIFIKAT -out BERKAS",
                        "Make it by openssl pkcs12 -export -inkey KEY -in CERTIFICATE -out FILE"));
    }

    private static TlsKeys dated(Path file, Sound keys, Instant day) {
        try {
            keys.leaf().checkValidity(Date.from(day));
            return keys;
        } catch (CertificateExpiredException over) {
            LocalDate until = date(keys.leaf().getNotAfter());
            return new Fault("key-store", new Words(file + ", yang sertifikatnya berakhir " + until,
                    file + ", whose certificate ended on " + until),
                    new Words("sertifikat yang masih berlaku", "a certificate that is still good"),
                    new Words("Perpanjang sertifikat itu, atau hapus bagian tls bila terminal membuatnya sendiri",
                            "Renew the certificate, or remove the tls section where the terminal makes its own"));
        } catch (CertificateNotYetValidException early) {
            LocalDate from = date(keys.leaf().getNotBefore());
            return new Fault("key-store", new Words(file + ", yang sertifikatnya baru berlaku " + from,
                    file + ", whose certificate begins on " + from),
                    new Words("sertifikat yang sudah berlaku", "a certificate that is already good"),
                    new Words("Periksa jam mesin ini (timedatectl), lalu sertifikatnya",
                            "Check this machine's clock (timedatectl), then the certificate"));
        }
    }

    private static LocalDate date(Date at) {
        return Wib.day(at.toInstant());
    }

    private static Fault fault(Path file, Exception unreadable) {
        boolean wrong = unreadable instanceof UnrecoverableKeyException
                || unreadable.getCause() instanceof UnrecoverableKeyException;
        if (wrong) {
            return new Fault("password", new Words("sandi yang bukan sandi " + file, "a password that does not open "
                    + file), new Words("sandi gudang kunci itu", "the password of the key store"),
                    new Words("Betulkan sandinya", "Correct the password"));
        }
        boolean there = Files.isReadable(file);
        return new Fault("key-store", there ? new Words(file + " yang bukan PKCS#12", file + ", which is no PKCS#12")
                : new Words(file + " yang tidak terbaca", file + ", which cannot be read"),
                new Words("PKCS#12 berisi kunci dan sertifikat server",
                        "PKCS#12 with the server's key and certificate"),
                new Words("Betulkan nama berkas atau izinnya", "Correct the file's name or its permissions"));
    }
}
