package id.anjungan.kiosk.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.mqtt.Trust;
import id.anjungan.contract.wire.Json;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a terminal known to its hub: one exchange with a one-time code, whose secret is kept. */
public final class Enroller {

    private static final Logger LOG = LoggerFactory.getLogger(Enroller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final ObjectMapper JSON = Json.mapper();

    private final URI web;
    private final HttpClient http;

    /** What became of it. */
    public sealed interface Result {
        /** The secret is stored; the link can be opened with it. */
        record Enrolled(String secret) implements Result {
            @Override
            public String toString() {
                return "Enrolled[****]";
            }
        }

        /** The code is wrong, used or too old, or the hub expects another terminal. */
        record Refused(int status) implements Result {
        }

        /** No usable answer; the code may still be good. {@code why} for the technician. */
        record Unreachable(String why) implements Result {
        }
    }

    /**
     * @param web the hub's web address; beyond loopback it must be {@code https}
     * @param trustStore PEM to trust, for {@code https} with a certificate of the province's own
     */
    public Enroller(URI web, Optional<Path> trustStore) throws IOException {
        this.web = web;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        try {
            this.http = trustStore.isPresent() ? builder.sslContext(Trust.context(trustStore)).build()
                    : builder.build();
        } catch (GeneralSecurityException fault) {
            throw new IOException("trust store " + trustStore.get() + ": " + fault.getMessage(), fault);
        }
    }

    /** Blocks up to ten seconds. Asks nothing and stores nothing unless the hub grants it. */
    public Result enrol(Enrolment.Request request, Path directory) {
        try {
            HttpRequest post = HttpRequest.newBuilder(web.resolve("/enrol")).timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request))).build();
            HttpResponse<InputStream> answer = http.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return taken(answer.statusCode(), body.readNBytes(LONGEST_ANSWER), request, directory);
            }
        } catch (IOException | IllegalArgumentException fault) {
            LOG.info("{}", web, fault);
            return new Result.Unreachable(web + ": " + Reason.of(fault).say());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.Unreachable(web + ": " + Reason.BROKE.say());
        }
    }

    private Result taken(int status, byte[] body, Enrolment.Request request, Path directory) throws IOException {
        if (status == 403) {
            return new Result.Refused(status);
        }
        if (status != 200) {
            return new Result.Unreachable(web + ": HTTP " + status);
        }
        Enrolment.Granted granted = JSON.readValue(body, Enrolment.Granted.class);
        boolean usable = granted != null && granted.terminal() != null && granted.terminal().equals(request.terminal())
                && granted.secret() != null && !granted.secret().isBlank();
        if (!usable) {
            return new Result.Unreachable(web + ": " + Reason.OTHER_CONTENT.say());
        }
        Credentials.store(directory, granted.secret());
        return new Result.Enrolled(granted.secret());
    }
}
