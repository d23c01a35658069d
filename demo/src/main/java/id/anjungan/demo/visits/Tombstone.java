package id.anjungan.demo.visits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A void for a purchase that the tax server has never seen, and then its posting, which must be refused. */
final class Tombstone {

    private static final String PURCHASE = "KSK-NISAN-0001";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REFUSED = 409;

    private Tombstone() {
    }

    /** @return true when the late posting was refused */
    static boolean holds(URI taxServer, String apiKey) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String path = "/v1/postings/" + PURCHASE;
        int voided = http.send(ask(taxServer, path + "/void", apiKey).POST(body("{\"why\":\"test\"}")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
        int late = http.send(ask(taxServer, path, apiKey).PUT(body("{\"quoteId\":\"SIM-Q\",\"plate\":\"L 1 A\","
                + "\"chassisTail\":\"00000\",\"amount\":1000,\"method\":\"qris\",\"paymentReference\":\"X\","
                + "\"paidAt\":\"2026-01-01T00:00:00Z\"}")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
        return voided == 200 && late == REFUSED;
    }

    private static HttpRequest.Builder ask(URI server, String path, String apiKey) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("X-Api-Key", apiKey)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return HttpRequest.BodyPublishers.ofString(json);
    }
}
