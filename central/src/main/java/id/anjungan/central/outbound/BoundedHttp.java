package id.anjungan.central.outbound;

import id.anjungan.central.store.HubDetail;
import id.anjungan.language.Reason;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP client that cannot be held up. The JDK's own time-out ends with the headers, so that a server dripping its
 * body would hold a caller for ever: here one deadline covers connecting, headers and body, and a body may not outgrow
 * {@link #MAX_BYTES}. Safe for many threads.
 */
public final class BoundedHttp {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHttp.class);
    /** No answer of ours is near this size. */
    public static final int MAX_BYTES = 256 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout from the call to the last byte of the answer */
    public BoundedHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** What came back. */
    public sealed interface Reply {
        /** @param contentType lower case, without parameters, empty if none was given */
        record Answer(int status, String contentType, byte[] body) implements Reply {
            public boolean json() {
                return contentType.equals("application/json") && body.length > 0;
            }
        }

        /** Nothing in time, or the connection was refused or broke. The request may have been carried out. */
        record Silence(String detail) implements Reply {
        }

        /** More bytes than any honest answer has. */
        record TooLong() implements Reply {
        }
    }

    public Reply send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, info -> new CappedBody(MAX_BYTES));
        try {
            HttpResponse<byte[]> response = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            String type = response.headers().firstValue("content-type").orElse("").toLowerCase(java.util.Locale.ROOT);
            return new Reply.Answer(response.statusCode(), type.split(";", 2)[0].strip(), response.body());
        } catch (TimeoutException late) {
            call.cancel(true);
            return new Reply.Silence(HubDetail.WAITED_MS.with(timeout.toMillis()));
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Silence(HubDetail.INTERRUPTED.code());
        } catch (ExecutionException fault) {
            return broken(fault.getCause());
        }
    }

    private static Reply broken(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof CappedBody.Outgrown) {
                return new Reply.TooLong();
            }
        }
        LOG.info("no answer: {}", cause.toString());
        return new Reply.Silence(HubDetail.BROKE.with(Reason.of(cause).code()));
    }
}
