package id.anjungan.kiosk.lan;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TlsKeys;
import id.anjungan.config.Words;
import id.anjungan.kiosk.lan.Standing.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** The door seen by another program of the same machine, which changes nothing. */
public final class DoorInspection {

    private static final int PATIENCE_MILLIS = 3_000;

    private final TerminalConfig.Listen bind;
    private final Path data;
    private final Clock clock;
    private final Machine machine;

    /** @param bind an encrypted one */
    public DoorInspection(TerminalConfig.Listen bind, Path dataDirectory, Clock clock) {
        this(bind, dataDirectory, clock, Machine.THIS);
    }

    DoorInspection(TerminalConfig.Listen bind, Path dataDirectory, Clock clock, Machine machine) {
        this.bind = bind;
        this.data = dataDirectory;
        this.clock = clock;
        this.machine = machine;
    }

    /** What tablets have to trust, where the terminal made it; empty with an own certificate, and before the first. */
    public Optional<X509Certificate> authority() {
        return bind.tls().isPresent() ? Optional.empty() : OfficeAuthority.certificate(data, clock.instant());
    }

    /** When the certificate that is shown ends. Own authorities renew it in time. */
    public Optional<Instant> until() {
        Optional<X509Certificate> shown = bind.tls().isPresent()
                ? Optional.of(TlsKeys.open(bind.tls().get(), clock.instant())).filter(TlsKeys.Sound.class::isInstance)
                        .map(keys -> ((TlsKeys.Sound) keys).leaf())
                : OfficeAuthority.terminal(data, clock.instant());
        return shown.map(certificate -> certificate.getNotAfter().toInstant());
    }

    /** @param running the terminal of these settings: its pages then have to answer, and to show our certificate */
    public Standing standing(boolean running) {
        InetAddress host = SubjectName.host(bind.host()).address().orElseThrow();
        if (bind.tls().isPresent() && TlsKeys.open(bind.tls().get(), clock.instant()) instanceof TlsKeys.Fault fault) {
            return stand(Code.KEY_STORE, fault.found());
        }
        if (!machine.has(host)) {
            return stand(Code.NO_ADDRESS, Words.same(bind.host()));
        }
        if (!running) {
            return stand(Code.WAITING, new Words("terminal tidak berjalan", "the terminal does not run"));
        }
        InetSocketAddress at = new InetSocketAddress(host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress()
                : host, bind.port());
        try (Socket socket = new Socket()) {
            socket.connect(at, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            if (authority().isPresent()) {
                try (SSLSocket secure = (SSLSocket) trusting(authority().get()).getSocketFactory().createSocket(socket,
                        at.getAddress().getHostAddress(), at.getPort(), true)) {
                    secure.startHandshake();
                }
            }
            return stand(Code.OPEN, Words.same("https://" + bind.host() + ":" + bind.port()));
        } catch (IOException | GeneralSecurityException refused) {
            return stand(Code.FAULT, Words.same(at.getAddress().getHostAddress() + ":" + at.getPort() + ", "
                    + refused.getMessage()));
        }
    }

    private Standing stand(Code code, Words about) {
        return new Standing(code, about, clock.instant());
    }

    /** A client's side that trusts nothing but this authority; names are checked by whoever uses it for HTTPS. */
    static SSLContext trusting(X509Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("office", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
