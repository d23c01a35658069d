package id.anjungan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key stores as {@code config check} looks at them; a terminal that starts leaves them shut. */
class TlsKeysTest {

    @TempDir
    private static Path dir;

    @BeforeAll
    static void keys() throws Exception {
        Process made = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "loket", "-keyalg", "EC", "-dname", "CN=loket", "-ext", "san=ip:192.168.1.10",
                "-validity", "90", "-storetype", "PKCS12", "-keystore", dir.resolve("loket.p12").toString(),
                "-storepass", "rahasia-uji")).inheritIO().start();
        assertEquals(0, made.waitFor());
        Files.writeString(dir.resolve("sandi"), "rahasia-uji\n");
        Files.writeString(dir.resolve("salah"), "bukan-itu\n");
        Files.writeString(dir.resolve("rusak.p12"), "bukan gudang kunci");
    }

    private static List<Problem> faults(String store, String password, Optional<Instant> day) throws IOException {
        Path file = dir.resolve("terminal.yaml");
        Files.writeString(file, """
                id: KSK-3578-01
                mode: simulation
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: data
                hub: {mqtt: "tcp://127.0.0.1:1883", web: "http://127.0.0.1:8080"}
                devices: []
                services: [tax, proof]
                queue:
                  bind:
                    host: 192.168.1.10
                    port: 18833
                    tls:
                      key-store: %s
                      password: file:%s
                """.formatted(store, password));
        Loaded<TerminalConfig> read = ConfigFile.terminal(file, new Vocabulary(DeviceRule.UNCHECKED, Set.of(), day));
        return read instanceof Loaded.Problems<TerminalConfig> bad ? bad.all() : List.of();
    }

    private static void oneFault(String store, String password, Instant day, int line, String says)
            throws IOException {
        List<Problem> all = faults(store, password, Optional.of(day));
        assertEquals(1, all.size(), all.toString());
        assertEquals(line, all.get(0).line());
        assertTrue(all.get(0).sentence("id").contains(says), all.get(0).sentence("id"));
        assertTrue(all.get(0).sentence("en").contains(" line " + line), all.get(0).sentence("en"));
    }

    @Test
    void everyFaultOfAKeyStore_isToldWithItsLine() throws IOException {
        Instant now = Instant.now();
        assertEquals(List.of(), faults("loket.p12", "sandi", Optional.of(now)));
        oneFault("loket.p12", "salah", now, 14, "bukan sandi");
        oneFault("rusak.p12", "sandi", now, 13, "bukan PKCS#12");
        oneFault("loket.p12", "sandi", now.plus(Duration.ofDays(91)), 13, "berakhir");
        oneFault("loket.p12", "sandi", now.minus(Duration.ofDays(2)), 13, "baru berlaku");
        oneFault("tiada.p12", "sandi", now, 13, "berkas yang ada");
    }

    @Test
    void aTerminalThatStarts_opensNoKeyStore_butSeesThatTheFilesAreThere() throws IOException {
        assertEquals(List.of(), faults("rusak.p12", "sandi", Optional.empty()));
        List<Problem> all = faults("loket.p12", "tiada", Optional.empty());
        assertEquals("queue.bind.tls.password", all.get(0).path());
    }

    @Test
    void anAddressOfTheOfficesNetwork_isEncryptedWithoutBeingAsked() {
        for (String host : List.of("192.168.1.10", "0.0.0.0", "::", "fd00::10", "127.0.0.2")) {
            assertTrue(new TerminalConfig.Listen(host, 1).encrypted(), host);
        }
        for (String host : List.of("127.0.0.1", "localhost", "::1")) {
            assertEquals(false, new TerminalConfig.Listen(host, 1).encrypted(), host);
        }
    }
}
