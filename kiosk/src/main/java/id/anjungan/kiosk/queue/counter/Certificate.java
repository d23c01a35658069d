package id.anjungan.kiosk.queue.counter;

import id.anjungan.kiosk.lan.Chain;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * What the page about the certificate is drawn from.
 *
 * @param authority what a tablet has to trust; empty where the office brought its own certificate
 * @param encrypted false on loopback, where there is none
 */
public record Certificate(Optional<X509Certificate> authority, boolean encrypted) {

    static final String PAGE = "/sertifikat";
    static final String FILE = "/sertifikat/anjungan.crt";

    /** SHA-256, as tablets show it. */
    public String fingerprint() {
        return authority.map(Chain::fingerprint).orElse("");
    }

    public String file() {
        return FILE;
    }
}
