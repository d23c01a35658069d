package id.anjungan.kiosk.lan;

import id.anjungan.config.HubConfig;
import id.anjungan.config.TlsKeys;
import id.anjungan.config.Words;
import id.anjungan.kiosk.lan.Standing.Code;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What the door shows to browsers: the office's own certificate, or one that we make; the newest to who comes now. */
final class LanKeys {

    private final LanDoor.Setup setup;
    private final Machine machine;
    private final Clock clock;
    private final OfficeAuthority authority;
    private volatile Optional<X509Certificate> trusted = Optional.empty();
    private volatile SSLContext context;
    private Optional<X509Certificate> shown = Optional.empty();

    LanKeys(LanDoor.Setup setup, Machine machine, Clock clock) {
        this.setup = setup;
        this.machine = machine;
        this.clock = clock;
        this.authority = new OfficeAuthority(setup.dataDirectory(), setup.office(), Keytool.ofThisJava(),
                new SecureRandom(), clock);
    }

    /** Takes what is configured, or makes what is missing. What is in use stays in use where that fails. */
    void look() throws LanTrouble {
        Optional<HubConfig.Tls> own = setup.bind().tls();
        TlsKeys.Sound keys = own.isPresent() ? configured(own.get()) : authority.keys(names());
        if (shown.filter(keys.leaf()::equals).isEmpty()) {
            context = context(keys);
            shown = Optional.of(keys.leaf());
            trusted = own.isPresent() ? Optional.empty()
                    : Optional.of(keys.chain().get(keys.chain().size() - 1));
        }
    }

    SSLContext context() {
        return context;
    }

    Optional<X509Certificate> authority() {
        return trusted;
    }

    private TlsKeys.Sound configured(HubConfig.Tls own) throws LanTrouble {
        TlsKeys opened = TlsKeys.open(own, clock.instant());
        if (opened instanceof TlsKeys.Fault fault) {
            throw new LanTrouble(Code.KEY_STORE, fault.found());
        }
        return (TlsKeys.Sound) opened;
    }

    /** Public addresses of an open door are left out: our own authority vouches for local ones only. */
    private Set<SubjectName> names() {
        Set<SubjectName> names = new LinkedHashSet<>();
        SubjectName host = SubjectName.host(setup.bind().host());
        InetAddress bound = host.address().orElseThrow();
        if (bound.isAnyLocalAddress()) {
            machine.addresses().stream().filter(NameConstraints::isPrivate).map(SubjectName::of).forEach(names::add);
        } else {
            names.add(host);
        }
        if (bound.isAnyLocalAddress() || bound.isLoopbackAddress()) {
            names.add(SubjectName.of("localhost"));
        }
        setup.bind().names().stream().map(SubjectName::of).forEach(names::add);
        return names;
    }

    private static SSLContext context(TlsKeys.Sound keys) throws LanTrouble {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys.store(), keys.password().toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new LanTrouble(Code.FAULT, Words.same(fault.toString()), fault);
        }
    }
}
