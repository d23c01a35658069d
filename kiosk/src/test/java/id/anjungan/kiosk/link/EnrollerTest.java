package id.anjungan.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.enrol.Enrolment;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment against a real HTTP server. */
class EnrollerTest {

    @TempDir
    Path dir;

    private Enroller.Result enrol(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/enrol", x -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            x.sendResponseHeaders(status, bytes.length);
            x.getResponseBody().write(bytes);
            x.close();
        });
        server.start();
        try {
            return new Enroller(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.empty())
                    .enrol(new Enrolment.Request(new TerminalId("KSK-3578-01"), "SMS", "CODE", "KEY"), dir);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void granted_keepsTheSecretForItsOwnerOnly() throws Exception {
        assertInstanceOf(Enroller.Result.Enrolled.class,
                enrol(200, "{\"terminal\":\"KSK-3578-01\",\"secret\":\"s3cret\",\"more\":1}"));
        assertEquals(Optional.of("s3cret"), Credentials.load(dir));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("hub.secret"))));
    }

    @Test
    void aWrongCodeIsRefused_andGarbageIsNoGrant() throws Exception {
        assertInstanceOf(Enroller.Result.Refused.class, enrol(403, "{}"));
        assertInstanceOf(Enroller.Result.Unreachable.class, enrol(500, "<html>"));
        assertInstanceOf(Enroller.Result.Unreachable.class, enrol(200, "<html>"));
        assertInstanceOf(Enroller.Result.Unreachable.class, enrol(200, "null"));
        assertInstanceOf(Enroller.Result.Unreachable.class,
                enrol(200, "{\"terminal\":\"KSK-9999-99\",\"secret\":\"s\"}"));
        assertEquals(Optional.empty(), Credentials.load(dir));
    }
}
