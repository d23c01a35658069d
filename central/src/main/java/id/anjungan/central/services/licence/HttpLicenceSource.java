package id.anjungan.central.services.licence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.calendar.WorkingDays;
import id.anjungan.central.outbound.JsonClient;
import id.anjungan.central.store.HubDetail;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import id.anjungan.contract.licence.LicenceBody.Trouble;
import id.anjungan.contract.wire.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The licensing system over HTTP, contract version 1 ({@code docs/licence-server.md}). Safe for many threads. */
public final class HttpLicenceSource implements LicenceSource {

    private static final ObjectMapper JSON = Json.mapper();

    private final JsonClient client;
    private final WorkingDays calendar;

    public HttpLicenceSource(HubConfig.Server server) {
        this(new JsonClient(server.url(), server.apiKey().read(), server.timeout()), WorkingDays.indonesia());
    }

    HttpLicenceSource(JsonClient client, WorkingDays calendar) {
        this.client = client;
        this.calendar = calendar;
    }

    @Override
    public Status status(ApplicationNumber number, String phoneTail, LocalDate today) {
        JsonClient.Came came = client.post("/v1/status", Map.of("number", number.value(), "phoneTail", phoneTail));
        if (came instanceof JsonClient.Came.Nothing nothing) {
            return new Status.Unavailable(switch (nothing.why()) {
                case SILENT -> Trouble.SILENT;
                case ERROR -> Trouble.ERROR;
                case UNREADABLE -> Trouble.UNREADABLE;
            }, nothing.detail());
        }
        JsonNode answer = ((JsonClient.Came.Good) came).object();
        try {
            return switch (answer.path("result").asText()) {
                case "found" -> found(read(answer.path("application"), ServerRecord.class), number, today);
                case "refused" -> new Status.Refused(read(answer.path("refusal"), Refusal.class));
                default -> new Status.Unavailable(Trouble.UNREADABLE, HubDetail.FIELD.with("result"));
            };
        } catch (JsonProcessingException | IllegalArgumentException fault) {
            return new Status.Unavailable(Trouble.UNREADABLE, HubDetail.FIELD.with("application"));
        }
    }

    private Status found(ServerRecord record, ApplicationNumber asked, LocalDate today) {
        Optional<String> fault = record.fault();
        if (fault.isPresent()) {
            return new Status.Unavailable(Trouble.UNREADABLE, HubDetail.FIELD.with(fault.get()));
        }
        if (!ApplicationNumber.read(record.number()).equals(Optional.of(asked))) {
            return new Status.Unavailable(Trouble.CONTRADICTS, HubDetail.FIELD.with("number"));
        }
        Application application = record.application(asked, calendar, today);
        Optional<String> contradiction = application.contradiction(today);
        if (contradiction.isEmpty() && application.state() != record.state()) {
            contradiction = Optional.of("state");
        }
        return contradiction.<Status>map(field -> new Status.Unavailable(Trouble.CONTRADICTS,
                HubDetail.FIELD.with(field)))
                .orElseGet(() -> new Status.Found(application));
    }

    private static <T> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
        T value = JSON.treeToValue(node, type);
        if (value == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " missing");
        }
        return value;
    }
}
