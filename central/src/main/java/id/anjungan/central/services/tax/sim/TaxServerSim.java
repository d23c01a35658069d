package id.anjungan.central.services.tax.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.calendar.Wib;
import id.anjungan.central.simulation.Faults;
import id.anjungan.central.simulation.JsonServer;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.central.simulation.JsonServer.Request;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.wire.Json;
import id.anjungan.tariff.Tariff;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A running simulated tax server: {@code docs/tax-server.md} over HTTP on loopback. Its register follows from seed and
 * the day its file was made; its file remembers what was posted. Everything it shows is marked SIM.
 */
public final class TaxServerSim implements AutoCloseable {

    /**
     * What it is started with.
     *
     * @param port   0 for any free one
     * @param file   SQLite file, made if missing
     * @param apiKey what callers must send as {@code X-Api-Key}
     */
    public record Settings(int port, Path file, long seed, String apiKey) {
    }

    /** Names of operations that can be made to fail. */
    public static final String INQUIRY = "inquiry";
    public static final String OWNER = "owner";
    public static final String POSTING = "posting";

    private static final ObjectMapper JSON = Json.mapper();
    private static final String PURCHASE = "([A-Z0-9-]{8,40})";

    record BillAnswer(String result, Bill bill) {
    }

    record NoAnswer(String result, Refusal refusal, Optional<LocalDate> due, Optional<LocalDate> paidOn) {
    }

    private final Faults faults = new Faults(List.of(INQUIRY, OWNER, POSTING));
    private final String apiKey;
    private final TaxServerStore store;
    private final int vehicles;
    private final TaxOffice office;
    private final PostingOffice postings;
    private final JsonServer server;

    private TaxServerSim(Settings settings, Clock clock, BiConsumer<String, Rupiah> onPosted) {
        apiKey = settings.apiKey();
        store = new TaxServerStore(settings.file());
        LocalDate born = LocalDate.parse(store.meta("today", Wib.day(clock.instant())
                .toString()));
        String seed = store.meta("seed", Long.toString(settings.seed()));
        if (!seed.equals(Long.toString(settings.seed()))) {
            store.close();
            throw new IllegalStateException(settings.file() + " was made with seed " + seed);
        }
        Map<String, Registered> register = RegisterMaker.make(settings.seed(), born);
        vehicles = register.size();
        office = new TaxOffice(register, store, Tariff.eastJava(), clock);
        postings = new PostingOffice(office, store, clock, onPosted);
        server = new JsonServer(settings.port(), faults, "tax-server")
                .route("POST", "/v1/inquiry", INQUIRY, keyed(this::inquire))
                .route("POST", "/v1/owner-match", OWNER, keyed(this::matchOwner))
                .gated("PUT", "/v1/postings/" + PURCHASE, POSTING, keyed(this::post))
                .route("GET", "/v1/postings/" + PURCHASE, POSTING, keyed(r -> postings.query(r.argument())))
                .route("POST", "/v1/postings/" + PURCHASE + "/void", POSTING,
                        keyed(r -> postings.bury(r.argument())))
                .start();
    }

    /** @throws RuntimeException if the file or the port cannot be used; the message says which and why */
    public static TaxServerSim start(Settings settings, Clock clock) {
        return start(settings, clock, (purchase, amount) -> { });
    }

    /** @param onPosted told of each new posting, on the server's thread */
    public static TaxServerSim start(Settings settings, Clock clock, BiConsumer<String, Rupiah> onPosted) {
        return new TaxServerSim(settings, clock, onPosted);
    }

    public URI url() {
        return server.url();
    }

    /** Switches faults and the gate: {@code faults().hold()} keeps postings back until {@code release()}. */
    public Faults faults() {
        return faults;
    }

    /** How long the bills told from now on are honoured; half an hour where nobody said otherwise. */
    public void quotesHoldFor(Duration hold) {
        office.holdFor(hold);
    }

    /** Breaks the rule that a void leaves a tombstone, from now on. */
    public void forgetVoids() {
        postings.forgetVoids();
    }

    /** Vehicles in the register. */
    public int vehicles() {
        return vehicles;
    }

    /** Postings that stand. */
    public long posted() {
        return postings.posted();
    }

    @Override
    public void close() {
        server.close();
        synchronized (office) {
            store.close();
        }
    }

    private JsonServer.Handler keyed(Function<Request, Reply> handler) {
        return request -> request.header("X-Api-Key").filter(apiKey::equals).isPresent() ? handler.apply(request)
                : Reply.error(401, "api_key");
    }

    private Reply inquire(Request request) {
        Optional<JsonNode> body = request.json();
        Optional<String> plate = body.flatMap(b -> text(b, "plate"));
        Optional<String> tail = body.flatMap(b -> text(b, "chassisTail"));
        if (plate.isEmpty() || tail.isEmpty()) {
            return unreadable();
        }
        TaxOffice.Told told = office.inquire(plate.get(), tail.get());
        if (told instanceof TaxOffice.Told.ABill found) {
            return Reply.json(200, new BillAnswer("bill", found.bill()));
        }
        TaxOffice.Told.No no = (TaxOffice.Told.No) told;
        return Reply.json(200, new NoAnswer("refused", no.refusal(), no.due(), no.paidOn()));
    }

    private Reply matchOwner(Request request) {
        Optional<JsonNode> body = request.json();
        Optional<String> quote = body.flatMap(b -> text(b, "quoteId"));
        Optional<String> nik = body.flatMap(b -> text(b, "nik"));
        if (quote.isEmpty() || nik.isEmpty()) {
            return unreadable();
        }
        return office.owns(quote.get(), nik.get()).map(same -> Reply.json(200, Map.of("matches", same)))
                .orElseGet(() -> Reply.error(404, "no_such_quote"));
    }

    private Reply post(Request request) {
        Optional<PostingOffice.Order> order = request.json().flatMap(TaxServerSim::order);
        return order.map(o -> postings.post(request.argument(), o)).orElseGet(TaxServerSim::unreadable);
    }

    private static Optional<PostingOffice.Order> order(JsonNode body) {
        try {
            return Optional.of(JSON.treeToValue(body, PostingOffice.Order.class)).filter(PostingOffice.Order::whole);
        } catch (JsonProcessingException notAnOrder) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Reply unreadable() {
        return Reply.error(400, "unreadable");
    }
}
