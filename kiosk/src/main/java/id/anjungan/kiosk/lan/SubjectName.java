package id.anjungan.kiosk.lan;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name or an address under which browsers ask for the pages. */
record SubjectName(String text, Optional<InetAddress> address) {

    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    /** As configured: an address in figures, or a host name. */
    static SubjectName of(String configured) {
        boolean figures = configured.contains(":") || configured.matches("[0-9.]+");
        return figures ? of(literal(configured)) : new SubjectName(configured, Optional.empty());
    }

    /** Without the zone that Java adds to addresses of an interface. */
    static SubjectName of(InetAddress address) {
        try {
            InetAddress bare = InetAddress.getByAddress(address.getAddress());
            return new SubjectName(bare.getHostAddress(), Optional.of(bare));
        } catch (UnknownHostException neverOfItsOwnBytes) {
            throw new IllegalStateException(neverOfItsOwnBytes);
        }
    }

    /** The address to bind: {@code queue.bind.host}. */
    static SubjectName host(String configured) {
        return of(configured.equals("localhost") ? "127.0.0.1" : configured);
    }

    /** Figures only: no name service is asked. */
    private static InetAddress literal(String figures) {
        try {
            return InetAddress.getByName(figures);
        } catch (UnknownHostException notFigures) {
            throw new IllegalArgumentException(figures, notFigures);
        }
    }

    /** As keytool wants it. */
    String extension() {
        return (address.isPresent() ? "ip:" : "dns:") + text;
    }

    /** All that a certificate names. */
    static Set<SubjectName> in(X509Certificate certificate) throws CertificateParsingException {
        Set<SubjectName> names = new LinkedHashSet<>();
        if (certificate.getSubjectAlternativeNames() != null) {
            for (List<?> name : certificate.getSubjectAlternativeNames()) {
                if (name.get(0).equals(ADDRESS)) {
                    names.add(of(literal((String) name.get(1))));
                } else if (name.get(0).equals(DNS)) {
                    names.add(new SubjectName((String) name.get(1), Optional.empty()));
                }
            }
        }
        return names;
    }
}
