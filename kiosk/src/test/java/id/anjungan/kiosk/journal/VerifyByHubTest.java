package id.anjungan.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.Journal.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor asks a hub for the journal's head, and what answers is not what it should be. */
class VerifyByHubTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path dir;
    private HttpServer web;
    private int status = 200;
    private byte[] body = new byte[0];
    private String key;
    private Row last;

    @BeforeEach
    void aJournal_andSomethingThatAnswers() throws IOException {
        try (SqliteJournal journal = SqliteJournal.open(dir, new SqliteJournal.Opening("KSK-3578-01", "SMS-3578-01",
                "0", true), CLOCK, List.of())) {
            journal.append(List.of(Entry.of(RowKind.EVENT, Map.of("code", "x", "detail", ""))));
            key = journal.key().publicKey();
            last = journal.last().orElseThrow();
        }
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    private String verify(int code, String hub, String... more) {
        StringWriter said = new StringWriter();
        String[] all = new String[6 + more.length];
        System.arraycopy(new String[] {"verify", dir.resolve("journal.db").toString(), "--key", key, "--hub", hub}, 0,
                all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        assertEquals(code, JournalCommand.run(new PrintWriter(said), all), said.toString());
        assertTrue(!said.toString().contains("Exception"), said.toString());
        return said.toString();
    }

    private String here() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    private void answers(int with, String text) {
        status = with;
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(long seq, String hash) {
        return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\"}";
    }

    @Test
    void theHeadItHolds_provesTheEnd() {
        answers(200, head(last.seq(), last.hash()));
        assertTrue(verify(0, here()).contains("TERBUKTI   baris " + last.seq() + " sama"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 401, 302})
    void aHubInTrouble_provesNothing_andSaysItsStatus(int trouble) {
        answers(trouble, "<html><body>Galat</body></html>");
        String said = verify(1, here());
        assertTrue(said.contains("TIDAK      pusat tidak memberi kepala jurnal"), said);
        assertTrue(said.contains("HTTP " + trouble), said);
        assertTrue(verify(1, here(), "--en").contains("NOT        the hub gave no head"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><title>Selamat datang</title></html>", "", "[]", "null", "{\"seq\":1",
            "{\"seq\":\"2\",\"hash\":\"ab\"}", "{\"seq\":2}", "{\"seq\":2,\"hash\":\"<script>\"}", "{\"seq\":-1}",
            "{\"seq\":99999999999999999999,\"hash\":\"00\"}"})
    void aPageOrAnythingElse_isNoHead(String text) {
        answers(200, text);
        assertTrue(verify(1, here()).contains("ujung jurnal tidak terbukti"));
        assertTrue(verify(1, here(), "--en").contains("the end of the journal is not proved"));
    }

    @Test
    void aPageWithoutEnd_isReadNoFurtherThanAHeadIsLong() {
        answers(200, "x".repeat(3_000_000));
        assertTrue(verify(1, here()).contains("ujung jurnal tidak terbukti"));
    }

    @Test
    void aHubOfAnotherProvince_doesNotKnowThisJournal() {
        answers(404, "{\"code\":\"unknown_stream\"}");
        assertTrue(verify(1, here()).contains("pusat tidak mengenal jurnal ini"));
        assertTrue(verify(1, here(), "--en").contains("the hub does not know this journal"));
    }

    @Test
    void aHubThatHoldsAnotherTerminalsRows_orMoreThanWeHave_isAFault() {
        answers(200, head(last.seq(), "0".repeat(64)));
        assertTrue(verify(1, here()).contains("RUSAK      sidik baris " + last.seq() + " lain"));
        answers(200, head(last.seq() + 5, last.hash()));
        assertTrue(verify(1, here()).contains("berakhir di baris " + last.seq()));
    }

    @Test
    void nobodyThere_andOneThatHangsUp_areSentences() throws Exception {
        assertTrue(verify(1, "http://127.0.0.1:1").contains("ujung jurnal tidak terbukti"));
        assertTrue(verify(1, "http://pusat.invalid").contains("ujung jurnal tidak terbukti"));
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread hangsUp = new Thread(() -> {
                try {
                    while (true) {
                        rude.accept().close();
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            hangsUp.setDaemon(true);
            hangsUp.start();
            assertTrue(verify(1, "http://127.0.0.1:" + rude.getLocalPort()).contains("ujung jurnal tidak terbukti"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "pusat", "ftp://127.0.0.1", "http:///kosong", "file:///etc/passwd"})
    void whatIsNoAddressOfAHub_isWrongUsage(String address) {
        String said = verify(2, address);
        assertTrue(said.contains("http://127.0.0.1:8080"), said);
    }
}
