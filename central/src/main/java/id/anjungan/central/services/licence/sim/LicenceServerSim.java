package id.anjungan.central.services.licence.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.calendar.Wib;
import id.anjungan.central.simulation.Faults;
import id.anjungan.central.simulation.JsonServer;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.central.simulation.JsonServer.Request;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running simulated licensing system: {@code docs/licence-server.md} over HTTP on loopback. */
public final class LicenceServerSim implements AutoCloseable {

    /** The operation that can be made to fail. */
    public static final String STATUS = "status";


    /** An application to show: {@code shows} what, {@code phoneTail} the second answer. */
    public record Shown(String shows, String number, String phoneTail) {
    }

    private final Faults faults = new Faults(List.of(STATUS));
    private final String apiKey;
    private final Clock clock;
    private final JsonServer server;
    private volatile boolean contradicting;

    private LicenceServerSim(int port, String apiKey, Clock clock) {
        this.apiKey = apiKey;
        this.clock = clock;
        this.server = new JsonServer(port, faults, "licence-server")
                .route("POST", "/v1/status", STATUS, this::status).start();
    }

    /** @param port 0 for any free one. @throws java.io.UncheckedIOException if it is taken */
    public static LicenceServerSim start(int port, String apiKey, Clock clock) {
        return new LicenceServerSim(port, apiKey, clock);
    }

    public URI url() {
        return server.url();
    }

    public Faults faults() {
        return faults;
    }

    /** From now on every answer says another state than its own steps. */
    public void contradict(boolean on) {
        contradicting = on;
    }

    /** One application for each thing there is to see, as of today. */
    public List<Shown> shown() {
        return Applications.on(today()).stream().filter(f -> !f.shows().equals("ordinary"))
                .map(f -> new Shown(f.shows(), f.number(), f.phone().substring(f.phone().length() - 4))).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private LocalDate today() {
        return Wib.day(clock.instant());
    }

    private Reply status(Request request) {
        if (request.header("X-Api-Key").filter(apiKey::equals).isEmpty()) {
            return Reply.error(401, "api_key");
        }
        Optional<String> number = request.json().flatMap(b -> text(b, "number"));
        Optional<String> tail = request.json().flatMap(b -> text(b, "phoneTail")).filter(t -> t.matches("\\d{4}"));
        if (number.isEmpty() || tail.isEmpty()) {
            return Reply.error(400, "unreadable");
        }
        Optional<Filed> filed = ApplicationNumber.read(number.get()).flatMap(n -> Applications.on(today()).stream()
                .filter(f -> f.number().equals(n.value())).findFirst());
        if (filed.isEmpty()) {
            return refused(Refusal.NOT_FOUND);
        }
        return filed.get().phoneEndsWith(tail.get()) ? Reply.json(200, Map.of("result", "found", "application",
                told(filed.get()))) : refused(Refusal.PHONE_DIFFERS);
    }

    private static Reply refused(Refusal refusal) {
        return Reply.json(200, Map.of("result", "refused", "refusal", refusal));
    }

    /** The name goes out whole, as a careless system would send it: the hub masks it. */
    private Map<String, Object> told(Filed f) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", f.number());
        told.put("licence", f.licence());
        told.put("applicant", f.applicant());
        told.put("state", contradicting ? otherThan(f.state()) : f.state());
        told.put("steps", f.steps());
        told.put("missing", f.missing());
        f.standard().ifPresent(s -> told.put("standard", s));
        f.rejection().ifPresent(r -> told.put("rejection", r));
        return told;
    }

    private static ApplicationState otherThan(ApplicationState state) {
        return state == ApplicationState.APPROVED ? ApplicationState.REJECTED : ApplicationState.APPROVED;
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
