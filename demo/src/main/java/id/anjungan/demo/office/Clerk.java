package id.anjungan.demo.office;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A clerk at a counter, with a browser: logs in with the office's code, calls tickets and all that follows. */
public final class Clerk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI page;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(PATIENCE).build();

    /** @param page of the counters; {@code code} the office's clerk code. @throws IOException when it is not let in */
    public Clerk(URI page, String counter, String code) throws IOException {
        this.page = page;
        HttpResponse<String> in = press("/masuk", Map.of("loket", counter, "kode", code));
        if (in.statusCode() != 200) {
            throw new IOException("the counter page did not let the clerk in: " + in.statusCode());
        }
    }

    /** @return the page after it */
    public String callNext() throws IOException {
        return press("/loket/panggil", Map.of("melayani", "")).body();
    }

    /** @param number of the ticket that is being served */
    public String finish(String number) throws IOException {
        return press("/loket/selesai", Map.of("melayani", number)).body();
    }

    /** @param calls how often it was called so far */
    public String recall(String number, int calls) throws IOException {
        return press("/loket/ulang", Map.of("melayani", number + "/" + calls)).body();
    }

    /** Sets aside who was called often enough and did not come. */
    public String notCome(String number, int calls) throws IOException {
        return press("/loket/tidak-hadir", Map.of("melayani", number + "/" + calls)).body();
    }

    /** Who did not come is here now. */
    public String reactivate(String number) throws IOException {
        return press("/loket/aktifkan", Map.of("nomor", number)).body();
    }

    private HttpResponse<String> press(String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream().map(e -> e.getKey() + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.getScheme() + "://" + page.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at the counter page", stopped);
        }
    }
}
