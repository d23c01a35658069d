package id.anjungan.kiosk.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Under which names a browser may ask for the pages. Any other name was made to point here by somebody else (DNS
 * rebinding), whose page would then pass for ours.
 */
public record Hosts(boolean encrypted, Set<String> names) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    /** @param names beside the addresses of this machine */
    public static Hosts of(boolean encrypted, List<String> names) {
        return new Hosts(encrypted, Set.copyOf(names.stream().map(Hosts::plain).toList()));
    }

    /**
     * @param header {@code Host} of the request, with or without a port
     * @param at     address of this machine at which the request arrived
     */
    public boolean ours(String header, InetAddress at) {
        String host = plain(host(header));
        return names.contains(host) || host.equals(SubjectName.of(at).text())
                || at.isLoopbackAddress() && LOOPBACK.contains(host);
    }

    private static String host(String header) {
        if (header.startsWith("[")) {
            int end = header.indexOf(']');
            return end < 0 ? "" : header.substring(1, end);
        }
        int port = header.indexOf(':');
        return port < 0 ? header : header.substring(0, port);
    }

    /** Host names in small letters, IPv6 written out. */
    private static String plain(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        if (!small.contains(":") || !small.matches("[0-9a-f:.]+")) {
            return small;
        }
        try {
            return SubjectName.of(small).text();
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
