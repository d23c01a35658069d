package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub as a program: what it says when it cannot start, and how it ends. */
class CentralTest {

    @TempDir
    private Path dir;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void keys() throws Exception {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        Files.writeString(dir.resolve("snap.pem"), "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder()
                .encodeToString(maker.generateKeyPair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(dir.resolve("secret"), "rahasia");
    }

    private Path settings(int mqtt, String data) throws Exception {
        return Files.writeString(dir.resolve("hub.yaml"), """
                name: Uji
                data-directory: %s
                simulation: true
                mqtt: { host: 127.0.0.1, port: %d }
                web: { host: 127.0.0.1, port: 0 }
                tax-server: { url: "http://127.0.0.1:1", api-key: "file:secret" }
                acquirer:
                  url: http://127.0.0.1:1
                  client-id: A
                  private-key: snap.pem
                  client-secret: file:secret
                  merchant-id: M
                  partner-id: P
                """.formatted(data, mqtt));
    }

    private int run(String... args) {
        return Central.line("id").setErr(new PrintWriter(err, true)).execute(args);
    }

    @Test
    void faultySettings_areSentences_andNothingStarts() throws Exception {
        Path file = Files.writeString(dir.resolve("hub.yaml"), "nmae: x\n");
        assertEquals(1, run("--config", file.toString()));
        assertTrue(err.toString().contains("nmae"), err.toString());
        assertFalse(Files.exists(dir.resolve("data")));
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run("--konfig"));
    }

    @Test
    void aTakenPortSaysWhatToDo_inIndonesianAndInEnglish() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String file = settings(taken.getLocalPort(), "data").toString();
            assertEquals(1, run("--config", file));
            assertTrue(err.toString().contains("sedang dipakai program lain"), err.toString());
            assertEquals(1, run("--config", file, "--language", "en"));
            assertTrue(err.toString().contains("is used by another program"), err.toString());
        }
    }

    @Test
    void aFolderThatCannotBeWritten_saysWhatToDo() throws Exception {
        Files.writeString(dir.resolve("data"), "a file where a folder should be");
        assertEquals(1, run("--config", settings(0, "data").toString()));
        assertTrue(err.toString().contains("izin"), err.toString());
    }

    @Test
    void theAcquirersKeyIsMissing_saysSo_andHowItIsMade() throws Exception {
        Files.delete(dir.resolve("snap.pem"));
        assertEquals(1, run("--config", settings(0, "data").toString()));
        assertTrue(err.toString().contains("snap.pem (acquirer.private-key) belum ada"), err.toString());
        assertTrue(err.toString().contains("./anjungan sim acquirer --keys " + dir), err.toString());
        assertEquals(1, run("--config", settings(0, "data").toString(), "--language", "en"));
        assertTrue(err.toString().contains("is not there yet"), err.toString());
    }

    @Test
    void aDatabaseThatIsNone_saysWhatToDo() throws Exception {
        Files.createDirectories(dir.resolve("data"));
        Files.writeString(dir.resolve("data/hub.db"), "this is no database, and it is long enough to be sure of it");
        assertEquals(1, run("--config", settings(0, "data").toString()));
        assertTrue(err.toString().contains("hub.db"), err.toString());
    }

    @Test
    void toldToEnd_itEndsCleanly_andLeavesAWholeDatabase() throws Exception {
        Process hub = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback.xml", "-cp", System.getProperty("java.class.path"), Central.class.getName(), "--config",
                settings(0, "data").toString()).redirectError(dir.resolve("err.txt").toFile()).start();
        try (var out = hub.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            assertTrue(first != null && first.startsWith("Hub siap"), first + Files.readString(dir.resolve("err.txt")));
            hub.destroy();
            assertTrue(hub.waitFor(30, TimeUnit.SECONDS), "still running");
        } finally {
            hub.destroyForcibly();
        }
        assertTrue(Files.exists(dir.resolve("data/hub.db")));
        Path wal = dir.resolve("data/hub.db-wal");
        assertTrue(!Files.exists(wal) || Files.size(wal) == 0, "the last commits are still in the log");
        String said = Files.readString(dir.resolve("err.txt"));
        assertFalse(said.contains("Exception") || said.contains("ERROR"), said);
    }
}
