package id.anjungan.demo.visits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A void for a purchase that the tax server has never seen, and then its posting: of a bill that stands and in every
 * other way as it should be, so that nothing but the void can refuse it.
 */
final class Tombstone {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String PURCHASE = "KSK-NISAN-0001";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI taxServer;
    private final String apiKey;
    private final HttpClient http = HttpClient.newHttpClient();

    Tombstone(URI taxServer, String apiKey) {
        this.taxServer = taxServer;
        this.apiKey = apiKey;
    }

    /** What came of it stands in the tax server's own books. @throws IOException when the server tells no bill */
    void set(Vehicle v) throws IOException, InterruptedException {
        JsonNode bill = send("POST", "/v1/inquiry", Map.of("plate", v.plate(), "chassisTail", v.chassisTail()))
                .path("bill");
        if (!bill.hasNonNull("quoteId")) {
            throw new IOException("the tax server tells no bill for " + v.plate());
        }
        send("POST", "/v1/postings/" + PURCHASE + "/void", Map.of("why", "no answer"));
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("quoteId", bill.path("quoteId").asText());
        order.put("plate", v.plate());
        order.put("chassisTail", v.chassisTail());
        order.put("amount", bill.path("total").asLong());
        order.put("method", "qris");
        order.put("paymentReference", "SIM-NISAN");
        order.put("paidAt", Instant.parse(bill.path("holdUntil").asText()).minusSeconds(60).toString());
        send("PUT", "/v1/postings/" + PURCHASE, order);
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(taxServer.resolve(path)).timeout(PATIENCE)
                .header("X-Api-Key", apiKey).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
}
