package id.anjungan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.Mode;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.Rupiah;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

    private static final Path SAMPLE = Path.of(System.getProperty("project.root", ".."), "config", "offices", "contoh");

    private static final String LEAST = """
            id: KSK-3578-01
            mode: simulation
            office: {id: SMS-3578-01, name: Samsat, regency: "35.78"}
            data-directory: data
            hub: {mqtt: "tcp://127.0.0.1:1883", web: "http://127.0.0.1:8080"}
            devices: []
            services: [tax, proof]
            """;

    private static final DeviceRule DRIVERS = (device, production) -> production && device.driver().equals("sim")
            ? List.of(new DeviceRule.Fault("driver", "sim", new Words("perangkat sungguhan", "a real device")))
            : List.of();

    @TempDir
    Path dir;

    @Test
    void sampleOffice_loadsBothFiles() {
        TerminalConfig terminal = valid(ConfigFile.terminal(SAMPLE, new Vocabulary(DRIVERS, Set.of())));
        HubConfig hub = valid(ConfigFile.hub(SAMPLE));
        assertEquals(URIs.port(terminal.hub().mqtt()), hub.mqtt().port(), "terminal and hub of the sample meet");
        assertEquals(URIs.port(terminal.hub().web()), hub.web().port());
        assertTrue(terminal.dataDirectory().isAbsolute());
        assertEquals(4, terminal.devices().size());
        assertTrue(terminal.services().contains("licence") && hub.server("licence").isPresent());
    }

    private static final class URIs {
        static int port(java.net.URI uri) {
            return uri.getPort();
        }
    }

    @Test
    void leastTerminal_takesDocumentedDefaults() throws IOException {
        TerminalConfig c = valid(terminal(LEAST));
        assertEquals(new TerminalConfig.Screen(1080, 1920, 32, true, "id"), c.screen());
        assertEquals(new TerminalConfig.Tax(NikRule.OWNER, false), c.tax());
        assertEquals(Rupiah.of(10_000_000), c.qris().limit());
        assertEquals(Duration.ofMinutes(3), c.qris().countdown());
        assertEquals(new TerminalConfig.Idle(Duration.ofSeconds(60), Duration.ofMinutes(2),
                Duration.ofSeconds(15)), c.idle());
        assertEquals(false, c.queue().hosted());
        assertEquals(dir.resolve("data"), c.dataDirectory());
    }

    @Test
    void everySection_writtenOut_isTakenAsWritten() throws IOException {
        TerminalConfig c = valid(terminal(LEAST.replace("devices: []", """
                screen: {width-px: 768, height-px: 1366, diagonal-inches: 21.5, full-screen: false, language: en}
                tax: {nik: view-only, refuse-on-difference: true}
                qris: {limit: 5000000, countdown: 90s, validity: 2m, extension: 30s}
                idle: {page: 45s, warning: 10s}
                queue:
                  hosted: true
                  bind: {port: 0}
                  services: [{id: x, prefix: Q, name-id: A, name-en: B, opens: "08:00", closes: "14:30", daily-cap: 7}]
                  counters: ["1"]
                  turns: {forgotten: 20m, call-gap: 5s}
                devices: [{name: p, kind: printer, driver: escpos-tcp, options: {port: 9100}}]
                """.stripTrailing())));
        assertEquals(new TerminalConfig.Screen(768, 1366, 21.5, false, "en"), c.screen());
        assertEquals(new TerminalConfig.Tax(NikRule.VIEW_ONLY, true), c.tax());
        assertEquals(Duration.ofSeconds(90), c.qris().countdown());
        assertEquals(Duration.ofSeconds(45), c.idle().page());
        assertEquals("127.0.0.1", c.queue().bind().orElseThrow().host());
        assertEquals(7, c.queue().services().get(0).dailyCap());
        assertEquals(new TerminalConfig.Turns(1, 15, 3, 3, 1, Duration.ofMinutes(20), Duration.ofSeconds(5)), c.queue().turns());
        assertEquals("9100", c.devices().get(0).options().get("port"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mode: simulation           | mode: test              | mode                | 2 | production
            services: [tax, proof]            | services: [tax, proof]\\nidel: {}  | idel              | 8 | maksudnya idle
            id: KSK-3578-01            | id: ksk                 | id                  | 1 | huruf besar
            devices: []                | devices: {}             | devices             | 6 | daftar
            devices: []                | devices: [1]            | devices[0]          | 6 | bagian
            services: [tax, proof]            | services: [tax]         | services[0]         | 7 | proof dalam daftar
            services: [tax, proof]            | services: []            | services            | 7 | paling sedikit satu
            services: [tax, proof]            | services: [tax, tax, proof]    | services[1]         | 7 | sudah dipakai
            services: [tax, proof]            | services: [queue]\\nqueue: {hosted: false} | services[0] | 7 | hosted
            services: [tax, proof]            | services: [tax, proof]\\nidle: {page: 10s, warning: 10s} | idle.warning | 8 | kurang dari
            services: [tax, proof]            | services: [tax, proof]\\nidle: {page: 2m, checking: 30s, warning: 40s} | idle.warning | 8 | kurang dari
            services: [tax, proof]            | services: [tax, proof]\\nidle: {checking: 10m} | idle.checking | 8 | 180
            services: [tax, proof]            | services: [tax, proof]\\nqris: {countdown: 6m}  | qris.countdown    | 8 | validity
            services: [tax, proof]            | services: [tax, proof]\\nqris: {limit: 0}       | qris.limit        | 8 | 1 sampai
            services: [tax, proof]            | services: [tax, proof]\\nidle: {page: lama}     | idle.page         | 8 | 90s
            services: [tax, proof]            | services: [tax, proof]\\nscreen: {width-px: 10} | screen.width-px   | 8 | 600 sampai
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {hosted: true, counters: [a]} | queue.hosted      | 8 | paling sedikit
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {bind: {host: samsat.local, port: 1}} | queue.bind.host | 8 | alamat IP
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {bind: {host: 0.0.0.0, port: 1, names: ["https://loket"]}} | queue.bind.names[0] | 8 | tanpa https
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {bind: {host: 0.0.0.0, port: 1, names: [a.lan, a.lan]}} | queue.bind.names[1] | 8 | sudah dipakai
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {bind: {host: 999.1.1.1, port: 1}} | queue.bind.host | 8 | alamat IP
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {turns: {forgotten: 10s}} | queue.turns.forgotten | 8 | 60s sampai 14400s
            services: [tax, proof]            | services: [tax, proof]\\nqueue: {turns: {call-gap: 10m}} | queue.turns.call-gap | 8 | 0s sampai 300s
            services: [tax, proof]            | services: [tax, proof]\\nservices: [tax, proof]        | services          | 8 | sudah ada
            tcp://127.0.0.1:1883       | tcp://hub.example:1883  | hub.mqtt            | 5 | ssl://
            http://127.0.0.1:8080      | http://hub.example      | hub.web             | 5 | https://
            http://127.0.0.1:8080      | ftp://127.0.0.1         | hub.web             | 5 | http://
            http://127.0.0.1:8080      | not an address          | hub.web             | 5 | https://nama
            35.78                      | 35.99                   | office.regency      | 3 | Kota Surabaya
            data-directory: data       | data-directory:         | data-directory      | 4 | Tambahkan data-directory
            """)
    void oneFault_isToldWithLinePathAndWish(String good, String bad, String path, int line, String says)
            throws IOException {
        Problem p = only(terminal(LEAST.replace(good, bad.replace("\\n", "\n"))));
        assertEquals(path, p.path());
        assertEquals(line, p.line());
        assertTrue(p.sentence("id").contains(says), p.sentence("id"));
        assertTrue(p.sentence("en").contains(" line " + line), p.sentence("en"));
    }

    @Test
    void simulatedDriverInProduction_isRefused() throws IOException {
        String text = LEAST.replace("devices: []", "devices: [{name: p, kind: printer, driver: sim}]");
        valid(terminal(text));
        assertEquals("devices[0].driver", only(terminal(text.replace("simulation", "production"))).path());
    }

    @Test
    void unknownService_isRefusedWithTheNearestOne() throws IOException {
        Path file = write("terminal.yaml", LEAST.replace("[tax, proof]", "[taxs, proof]"));
        Problem p = only(ConfigFile.terminal(file, new Vocabulary(DRIVERS, Set.of("tax", "queue", "proof"))));
        assertTrue(p.sentence("en").contains("Did you mean tax"), p.sentence("en"));
    }

    @Test
    void queueOfAnOffice_hasNoTwinsAndOpensBeforeItCloses() throws IOException {
        List<Problem> all = problems(terminal(LEAST + """
                queue:
                  hosted: true
                  services:
                    - {id: a, prefix: A, name-id: A, name-en: A, opens: "08:00", closes: "07:00"}
                    - {id: a, prefix: A, name-id: A, name-en: A, opens: "08:00", closes: "14:00"}
                  counters: ["1", "1"]
                """));
        assertEquals(Set.of("queue.services[0].closes", "queue.services[1].id", "queue.services[1].prefix",
                "queue.counters[1]"), Set.copyOf(all.stream().map(Problem::path).toList()));
    }

    @Test
    void manyFaults_areToldAllAtOnceInTheOrderOfTheFile() throws IOException {
        List<Problem> all = problems(terminal("""
                id: x
                mode: simulation
                offise: {}
                data-directory: data
                hub: {mqtt: "tcp://far.example:1", web: "http://127.0.0.1:1"}
                devices: [{name: p, kind: printer}, {name: p, kind: card, driver: pcsc}]
                services: [tax, proof]
                """));
        assertEquals(Set.of("id", "office", "offise", "hub.mqtt", "devices[0].driver", "devices[1].name"),
                Set.copyOf(all.stream().map(Problem::path).toList()));
        assertEquals(all.stream().map(Problem::line).sorted().toList(), all.stream().map(Problem::line).toList());
        assertTrue(all.stream().anyMatch(p -> p.sentence("id").contains("Mungkin maksudnya office")));
    }

    @Test
    void whatIsNotYaml_isToldWithItsLine() throws IOException {
        assertEquals(2, only(terminal("id: A\n  mode: [\n")).line());
        assertTrue(only(terminal("")).sentence("id").contains("kosong"));
        assertTrue(only(terminal("- 1\n")).sentence("en").contains("a section"));
        Path binary = dir.resolve("binary.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertTrue(only(ConfigFile.terminal(binary, Vocabulary.UNCHECKED)).sentence("id").contains("bukan teks"));
        assertTrue(only(terminal("id: \u0007")).sentence("id").contains("YAML"));
        Path gone = dir.resolve("gone.yaml");
        assertTrue(only(ConfigFile.hub(gone)).sentence("id").startsWith(gone + " tidak ada. Buat berkas itu"));
        assertTrue(only(ConfigFile.hub(gone)).sentence("en").startsWith(gone + " does not exist. Make the file"));
    }

    @Test
    void hubBeyondLoopback_needsTls_andSecretsMustBeReadable() throws IOException {
        keys();
        Files.writeString(dir.resolve("secret"), "s3cret\n", StandardCharsets.UTF_8);
        String good = """
                name: Hub
                data-directory: data
                mqtt: {port: 1883}
                web: {port: 8080}
                tax-server: {url: "http://127.0.0.1:1", api-key: "file:secret"}
                acquirer: {url: "http://127.0.0.1:2", client-id: C, private-key: key.pem,
                  client-secret: "file:secret", merchant-id: M, partner-id: P}
                """;
        HubConfig hub = valid(ConfigFile.hub(write("hub.yaml", good)));
        assertEquals("s3cret", hub.taxServer().apiKey().read());
        assertEquals(Duration.ofMinutes(10), hub.desk().patience());
        assertEquals(false, hub.simulation());
        List<Problem> all = problems(ConfigFile.hub(write("hub.yaml", good
                .replace("{port: 1883}", "{host: 0.0.0.0, port: 8080}").replace("file:secret", "env:NOT_SET_X")
                .replace("http://127.0.0.1:2", "http://bank.example").replace("key.pem", "gone.pem"))));
        assertEquals(Set.of("mqtt.host", "web.port", "tax-server.api-key", "acquirer.client-secret", "acquirer.url",
                "acquirer.private-key"), Set.copyOf(all.stream().map(Problem::path).toList()));
    }

    @Test
    void aFurtherServersSettingsAreOptional_andCheckedLikeTheTaxServers() throws IOException {
        Files.writeString(dir.resolve("secret"), "s3cret", StandardCharsets.UTF_8);
        String without = """
                name: Hub
                data-directory: data
                simulation: true
                mqtt: {port: 1883}
                web: {port: 8080}
                tax-server: {url: "http://127.0.0.1:1", api-key: "file:secret"}
                acquirer: {url: "http://127.0.0.1:2", client-id: C, private-key: key.pem,
                  client-secret: "file:secret", merchant-id: M, partner-id: P}
                """;
        assertTrue(valid(ConfigFile.hub(write("hub.yaml", without))).servers().isEmpty());
        assertEquals("s3cret", valid(ConfigFile.hub(write("hub.yaml", without
                + "licence-server: {url: \"http://127.0.0.1:3\", api-key: \"file:secret\"}\n"))).server("licence")
                .orElseThrow().apiKey().read());
        List<Problem> all = problems(ConfigFile.hub(write("hub.yaml", without
                + "licence-server: {url: \"http://izin.example\", api-key: \"file:gone\", timeuot: 3s}\n")));
        assertEquals(Set.of("licence-server.url", "licence-server.api-key", "licence-server.timeuot"),
                Set.copyOf(all.stream().map(Problem::path).toList()));
        List<Problem> both = problems(ConfigFile.hub(write("hub.yaml", without
                + "licnce-server: {url: \"http://127.0.0.1:3\", api-key: \"file:secret\"}\ncolour: red\n")));
        assertEquals(List.of("licnce-server", "colour"), both.stream().map(Problem::path).toList());
        assertEquals(9, both.get(0).line());
        assertTrue(both.get(0).sentence("en").contains("Did you mean licence-server"), both.get(0).sentence("en"));
    }

    @Test
    void aSecretWrittenOut_isRefusedAndNeverShown() throws IOException {
        List<Problem> all = problems(ConfigFile.hub(write("hub.yaml", """
                name: Hub
                data-directory: data
                mqtt: {port: 1}
                web: {port: 2}
                tax-server: {url: "http://127.0.0.1:1", api-key: topsecret}
                """)));
        assertTrue(all.stream().noneMatch(p -> p.sentence("id").contains("topsecret")));
        assertTrue(all.stream().anyMatch(p -> p.path().equals("tax-server.api-key")));
        assertTrue(all.stream().anyMatch(p -> p.path().equals("acquirer")));
    }

    @Test
    void modesAndRules_areWrittenInSmallLettersWithHyphens() throws IOException {
        assertEquals(Mode.PRODUCTION, valid(terminal(LEAST.replace("simulation", "production"))).mode());
        assertEquals("tax.nik", only(terminal(LEAST + "tax: {nik: VIEW_ONLY}\n")).path());
    }

    private void keys() throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Files.writeString(dir.resolve("key.pem"), Pem.write(pair.getPrivate()), StandardCharsets.UTF_8);
            Files.writeString(dir.resolve("theirs.pem"), Pem.write(pair.getPublic()), StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException none) {
            throw new IOException(none);
        }
    }

    @Test
    void theAcquirersKeys_mustBeThereAndBeKeys() throws IOException {
        keys();
        Files.writeString(dir.resolve("secret"), "s3cret", StandardCharsets.UTF_8);
        String good = """
                name: Hub
                data-directory: data
                simulation: true
                mqtt: {port: 1883}
                web: {port: 8080}
                tax-server: {url: "http://127.0.0.1:1", api-key: "file:secret"}
                acquirer: {url: "http://127.0.0.1:2", client-id: C, private-key: key.pem, public-key: theirs.pem,
                  client-secret: "file:secret", merchant-id: M, partner-id: P, channel-id: "12345"}
                """;
        HubConfig.Acquirer acquirer = valid(ConfigFile.hub(write("hub.yaml", good))).acquirer();
        assertEquals(dir.resolve("theirs.pem"), acquirer.publicKey().orElseThrow());
        assertEquals("12345", acquirer.channelId());
        assertEquals("acquirer.channel-id", only(ConfigFile.hub(write("hub.yaml", good.replace("12345", "1x")))).path());
        List<Problem> swapped = problems(ConfigFile.hub(write("hub.yaml", good.replace("private-key: key.pem",
                "private-key: theirs.pem").replace("public-key: theirs.pem", "public-key: secret"))));
        assertEquals(Set.of("acquirer.private-key", "acquirer.public-key"),
                Set.copyOf(swapped.stream().map(Problem::path).toList()));
        assertTrue(swapped.stream().noneMatch(p -> p.sentence("id").contains("s3cret")));
        assertEquals("acquirer.public-key", only(ConfigFile.hub(write("hub.yaml", good.replace("public-key: theirs.pem",
                "public-key: gone.pem")))).path());
        valid(ConfigFile.hub(write("hub.yaml", good.replace("key: key.pem", "key: gone.pem"))));
        assertEquals("acquirer.private-key", only(ConfigFile.hub(write("hub.yaml", good.replace("key: key.pem",
                "key: gone.pem").replace("simulation: true", "simulation: false")))).path());
    }

    private Loaded<TerminalConfig> terminal(String text) throws IOException {
        return ConfigFile.terminal(write("terminal.yaml", text), new Vocabulary(DRIVERS, Set.of()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private static <T> T valid(Loaded<T> loaded) {
        if (loaded instanceof Loaded.Problems<T> p) {
            throw new AssertionError(p.all().stream().map(x -> x.sentence("en")).toList().toString());
        }
        return ((Loaded.Valid<T>) loaded).value();
    }

    private static <T> List<Problem> problems(Loaded<T> loaded) {
        return assertInstanceOf(Loaded.Problems.class, loaded).all().stream().map(Problem.class::cast).toList();
    }

    private static Problem only(Loaded<?> loaded) {
        List<Problem> all = problems(loaded);
        assertEquals(1, all.size(), all.stream().map(p -> p.sentence("en")).toList().toString());
        return all.get(0);
    }
}
