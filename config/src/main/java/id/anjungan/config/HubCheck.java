package id.anjungan.config;

import id.anjungan.config.HubConfig.Listen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between the settings of a hub. */
final class HubCheck {

    private static final Set<String> HTTP = Set.of("http", "https");

    private HubCheck() {
    }

    /**
     * @param served services that may have a server of their own
     * @param keysOn day on which certificates must be good; empty: key stores stay closed
     */
    static void check(Tree tree, Set<String> served, Optional<Instant> keysOn) {
        listens(tree, "mqtt");
        listens(tree, "web");
        var mqtt = tree.get("mqtt", Listen.class);
        var web = tree.get("web", Listen.class);
        if (mqtt.isPresent() && web.isPresent() && mqtt.get().port() == web.get().port() && mqtt.get().port() != 0) {
            tree.broken("web.port", Words.same(Integer.toString(web.get().port())),
                    new Words("port yang bukan milik mqtt", "a port other than mqtt's"),
                    new Words("Pilih port lain", "Choose another port"));
        }
        List<String> servers = Stream.concat(Stream.of("tax-server", "acquirer"),
                served.stream().sorted().map(name -> name + "-server")).toList();
        servers.forEach(name -> Rules.encryptedBeyondLoopback(tree, name + ".url", "https", HTTP));
        keys(tree);
        keysOn.ifPresent(day -> Stream.of("mqtt", "web").forEach(at -> Rules.certificate(tree, at + ".tls", day)));
        Stream.concat(servers.stream().map(name -> name + ".api-key"), Stream.of("acquirer.client-secret",
                "mqtt.tls.password", "web.tls.password")).forEach(path ->
                        Rules.secret(tree, path));
    }

    /** Only in a simulation may our key still be missing: its acquirer makes one. What is there must be a key. */
    private static void keys(Tree tree) {
        boolean simulation = tree.get("simulation", Boolean.class).orElse(false);
        tree.get("acquirer.private-key", Path.class).filter(f -> !simulation || Files.exists(f)).ifPresent(f ->
                key(tree, "acquirer.private-key", f, Pem::privateKey));
        Optional<Path> theirs = tree.get("acquirer.public-key", Path.class);
        theirs.filter(Files::exists).ifPresent(f -> key(tree, "acquirer.public-key", f, Pem::publicKey));
    }

    @FunctionalInterface
    private interface KeyReader {
        Key read(Path file) throws IOException;
    }

    private static void key(Tree tree, String path, Path file, KeyReader reader) {
        boolean ours = path.endsWith("private-key");
        try {
            reader.read(file);
        } catch (IOException unreadable) {
            boolean there = Files.isReadable(file);
            tree.broken(path, there ? new Words(file + " yang bukan kunci", file + ", which is no key")
                            : Words.same(file.toString()),
                    ours ? new Words("kunci privat RSA (PKCS #8) dalam berkas PEM yang dapat dibaca",
                            "an RSA private key (PKCS #8) in a PEM file that can be read")
                            : new Words("kunci publik RSA (X.509) dalam berkas PEM yang dapat dibaca",
                                    "an RSA public key (X.509) in a PEM file that can be read"),
                    ours ? new Words("Buat kuncinya (openssl genpkey -algorithm RSA -out BERKAS), atau betulkan nama"
                            + " berkas",
                            "Make the key (openssl genpkey -algorithm RSA -out FILE) or correct the file's name")
                            : new Words("Minta kunci publik penyelenggara dalam PEM",
                                    "Ask the acquirer for its public key in PEM"));
        }
    }

    private static void listens(Tree tree, String section) {
        tree.get(section, Listen.class).filter(l -> !Rules.loopback(l.host()) && l.tls().isEmpty()).ifPresent(l ->
                tree.broken(section + ".host", Words.same('"' + l.host() + '"'),
                        new Words("127.0.0.1, atau alamat lain dengan bagian tls",
                                "127.0.0.1, or another address with a tls section"),
                        new Words("Tambahkan " + section + ".tls (key-store, password)",
                                "Add " + section + ".tls (key-store, password)")));
    }
}
