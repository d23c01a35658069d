package id.anjungan.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults as the JDK and the libraries really throw them. */
class ReasonTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Throwable asking(URI uri, Duration patience) {
        return assertThrows(IOException.class, () -> HttpClient.newBuilder().connectTimeout(patience).build().send(
                HttpRequest.newBuilder(uri).timeout(patience).build(), HttpResponse.BodyHandlers.discarding()));
    }

    @Test
    void nobodyAtThatPort() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertEquals(Reason.NOT_LISTENING, Reason.of(asking(URI.create("http://127.0.0.1:" + port), LONG)));
        assertEquals(Reason.NOT_LISTENING, Reason.of(new ExecutionException(assertThrows(IOException.class,
                () -> new Socket("127.0.0.1", port).close()))));
    }

    @Test
    void somebodyWhoNeverAnswers_andAPortThatIsTaken() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI there = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertEquals(Reason.TIMEOUT, Reason.of(asking(there, SHORT)));
            assertEquals(Reason.PORT_TAKEN, Reason.of(assertThrows(IOException.class,
                    () -> new ServerSocket(silent.getLocalPort(), 1, InetAddress.getLoopbackAddress()))));
        }
    }

    @Test
    void filesAndTheirContents(@TempDir Path folder) throws IOException {
        assertEquals(Reason.NO_FILE, Reason.of(assertThrows(IOException.class,
                () -> Files.readString(folder.resolve("none")))));
        assertEquals(Reason.NOT_JSON, Reason.of(assertThrows(IOException.class,
                () -> new ObjectMapper().readTree("{not json"))));
        assertEquals(Reason.OTHER_CONTENT, Reason.of(assertThrows(IOException.class,
                () -> new ObjectMapper().readValue("[]", String.class))));
        Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, 0x28});
        assertEquals(Reason.NOT_TEXT, Reason.of(assertThrows(IOException.class,
                () -> Files.readString(folder.resolve("bytes")))));
        assertEquals(Reason.NO_ROOM, Reason.of(new IOException("/x: No space left on device")));
    }

    @Test
    void databases_byTheirOwnCode() {
        assertEquals(Reason.NO_DATABASE, Reason.of(new IllegalStateException("x",
                new SQLException("[SQLITE_NOTADB] File opened that is not a database file"))));
        assertEquals(Reason.NO_ROOM, Reason.of(new SQLException("[SQLITE_FULL] database or disk is full")));
        assertEquals(Reason.READ_ONLY, Reason.of(new SQLException("[SQLITE_READONLY_DIRECTORY] no")));
        assertEquals(Reason.OTHER_CONTENT, Reason.of(new SQLException("[SQLITE_ERROR] no such table: journal")));
        assertEquals(Reason.DATABASE, Reason.of(new SQLException("[SQLITE_IOERR] disk I/O error")));
    }

    @Test
    void whatIsNotKnown_isSaidSo_andEveryReasonHasWordsWithoutInternals() {
        assertEquals(Reason.UNKNOWN, Reason.of(new IllegalStateException("odd")));
        assertEquals(Reason.UNKNOWN, Reason.ofCode("ConnectException"));
        for (Reason r : Reason.values()) {
            assertEquals(r, Reason.ofCode(r.code()));
            for (String language : Sayings.LANGUAGES) {
                assertFalse(r.in(language).toLowerCase(Locale.ROOT).contains("exception"), r.code());
            }
        }
    }
}
