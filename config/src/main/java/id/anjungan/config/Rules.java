package id.anjungan.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rules across settings that both programs share. */
final class Rules {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private Rules() {
    }

    static boolean loopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** Written as a number; no name is asked for. IPv6 without brackets and zone. */
    static boolean ipAddress(String host) {
        if (!host.matches("\\d{1,3}(\\.\\d{1,3}){3}") && !(host.contains(":") && host.matches("[0-9a-fA-F:.]+"))) {
            return false;
        }
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /** An address beyond this machine must be encrypted. */
    static void encryptedBeyondLoopback(Tree tree, String path, String secureScheme, Set<String> schemes) {
        tree.get(path, URI.class).ifPresent(uri -> {
            if (!schemes.contains(uri.getScheme())) {
                tree.broken(path, Words.same('"' + uri.getScheme() + "://\""),
                        Words.same(String.join(" | ", schemes.stream().sorted().map(s -> s + "://").toList())),
                        new Words("Betulkan awal alamatnya", "Correct the start of the address"));
            } else if (!uri.getScheme().equals(secureScheme) && !loopback(uri.getHost())) {
                tree.broken(path, Words.same('"' + uri.toString() + '"'),
                        new Words(secureScheme + ":// di luar mesin ini", secureScheme + ":// beyond this machine"),
                        new Words("Pakai " + secureScheme + "://", "Use " + secureScheme + "://"));
            }
        });
    }

    /** No two of a list may share the value below {@code [i]}. */
    static void different(Tree tree, String list, String below, Words what) {
        Map<String, String> seen = new HashMap<>();
        tree.each(list, below, String.class).forEach((path, value) -> {
            String first = seen.putIfAbsent(value, path);
            if (first != null) {
                tree.broken(path, new Words('"' + value + "\" yang sudah dipakai " + first,
                        '"' + value + "\", taken by " + first), what, new Words("Beri yang lain", "Choose another"));
            }
        });
    }

    /** A name must be one that the program knows; an empty set is not checked. */
    static void known(Tree tree, String path, String name, Set<String> names) {
        if (names.isEmpty() || names.contains(name)) {
            return;
        }
        String all = String.join(", ", names.stream().sorted().toList());
        tree.broken(path, Words.same('"' + name + '"'), new Words("salah satu dari " + all, "one of " + all),
                Nearest.to(name, names).map(n -> new Words("Mungkin maksudnya " + n, "Did you mean " + n))
                        .orElse(new Words("Pilih dari daftar itu", "Choose from that list")));
    }

    /** The secret that a setting refers to can be read. */
    static void secret(Tree tree, String path) {
        tree.get(path, HubConfig.Secret.class).map(HubConfig.Secret::reference).ifPresent(where -> {
            boolean there = where.startsWith("env:") ? System.getenv(where.substring(4)) != null
                    : Files.isReadable(Path.of(where.substring(5)));
            if (!there) {
                tree.broken(path, new Words(where + " yang tidak ada", where + ", which is not there"),
                        new Words("rahasia yang dapat dibaca", "a secret that can be read"),
                        where.startsWith("env:") ? new Words("Isi variabel lingkungan itu sebelum menjalankan program",
                                "Set that environment variable before starting the program")
                                : new Words("Buat berkas itu, izin 0600", "Make that file, mode 0600"));
            }
        });
    }

    /** The key store of a {@code tls} section opens, and its certificate is good on that day. */
    static void certificate(Tree tree, String section, Instant day) {
        tree.get(section, HubConfig.Tls.class).map(tls -> TlsKeys.open(tls, day))
                .filter(TlsKeys.Fault.class::isInstance).map(TlsKeys.Fault.class::cast)
                .ifPresent(fault -> tree.broken(section + "." + fault.setting(), fault.found(), fault.wanted(),
                        fault.remedy()));
    }
}
