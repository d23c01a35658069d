package id.anjungan.kiosk.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.queue.QueueBody.WaitRange;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events to journal rows and back. Rows of an older program lack some fields: they read as what was true then. */
final class QueueRows {

    private static final ObjectMapper MAPPER = Json.mapper();
    private static final int LONGEST_NUMBER = 8;

    /** What a row turned out to be. */
    sealed interface Read {
    }

    record Ours(QueueEvent event) implements Read {
    }

    record NotOurs() implements Read {
    }

    /** A row of a queue kind that says too little, or nonsense. {@code why} names the field. */
    record Unreadable(String why) implements Read {
    }

    private static final class Lacks extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lacks(String field) {
            super(field, null, false, false);
        }
    }

    private QueueRows() {
    }

    static Journal.Entry entry(QueueEvent event) {
        Map<String, Object> f = new HashMap<>();
        f.put("day", event.day().toString());
        return Journal.Entry.of(fill(event, f), f);
    }

    private static RowKind fill(QueueEvent event, Map<String, Object> f) {
        if (event instanceof QueueEvent.Issued e) {
            f.putAll(Map.of("number", e.number(), "service", e.service(), "ahead", (long) e.ahead(),
                    "priority", e.priority()));
            range(e.estimate(), f);
            return RowKind.TICKET_ISSUED;
        }
        if (event instanceof QueueEvent.Called e) {
            f.putAll(Map.of("number", e.number(), "counter", e.counter(), "service", e.service(),
                    "waited", e.waited()));
            range(e.promised(), f);
            return RowKind.TICKET_CALLED;
        }
        if (event instanceof QueueEvent.Recalled e) {
            f.putAll(Map.of("number", e.number(), "counter", e.counter(), "call", (long) e.call()));
            return RowKind.TICKET_RECALLED;
        }
        if (event instanceof QueueEvent.NoShow e) {
            f.putAll(Map.of("number", e.number(), "counter", e.counter(), "service", e.service(),
                    "calls", (long) e.calls()));
            return RowKind.TICKET_NO_SHOW;
        }
        if (event instanceof QueueEvent.Returned e) {
            f.put("number", e.number());
            e.place().ifPresent(place -> f.put("place", place));
            return RowKind.TICKET_RETURNED;
        }
        if (event instanceof QueueEvent.Transferred e) {
            f.putAll(Map.of("number", e.number(), "counter", e.counter(), "from", e.from(), "to", e.to()));
            return RowKind.TICKET_TRANSFERRED;
        }
        return fillEnd(event, f);
    }

    private static RowKind fillEnd(QueueEvent event, Map<String, Object> f) {
        if (event instanceof QueueEvent.Finished e) {
            f.putAll(Map.of("number", e.number(), "counter", e.counter(), "service", e.service(),
                    "served", e.served()));
            return RowKind.TICKET_FINISHED;
        }
        if (event instanceof QueueEvent.Closed e) {
            f.putAll(Map.of("number", e.number(), "service", e.service(), "was", e.was()));
            return RowKind.TICKET_CLOSED;
        }
        if (event instanceof QueueEvent.Paused e) {
            f.put("counter", e.counter());
            return RowKind.COUNTER_PAUSED;
        }
        if (event instanceof QueueEvent.Resumed e) {
            f.put("counter", e.counter());
            return RowKind.COUNTER_RESUMED;
        }
        QueueEvent.Serves e = (QueueEvent.Serves) event;
        f.putAll(Map.of("counter", e.counter(), "services", List.copyOf(e.services())));
        return RowKind.COUNTER_SERVES;
    }

    private static void range(Optional<WaitRange> range, Map<String, Object> f) {
        range.ifPresent(r -> f.putAll(Map.of("low", (long) r.low(), "high", (long) r.high())));
    }

    static Read read(Journal.Row row) {
        if (!ours(row.kind())) {
            return new NotOurs();
        }
        try {
            JsonNode f = MAPPER.readTree(row.bytes());
            return new Ours(event(row.kind(), f, LocalDate.parse(text(f, "day"))));
        } catch (IOException | java.time.DateTimeException notReadable) {
            return new Unreadable(row.kind().code());
        } catch (Lacks field) {
            return new Unreadable(row.kind().code() + " " + field.getMessage());
        }
    }

    static boolean ours(RowKind kind) {
        return switch (kind) {
            case TICKET_ISSUED, TICKET_CALLED, TICKET_RECALLED, TICKET_NO_SHOW, TICKET_RETURNED, TICKET_TRANSFERRED,
                    TICKET_FINISHED, TICKET_CLOSED, COUNTER_PAUSED, COUNTER_RESUMED, COUNTER_SERVES -> true;
            default -> false;
        };
    }

    private static QueueEvent event(RowKind kind, JsonNode f, LocalDate day) {
        return switch (kind) {
            case TICKET_ISSUED -> new QueueEvent.Issued(number(f), text(f, "service"), day,
                    f.path("priority").asBoolean(false), f.path("ahead").asInt(0), range(f));
            case TICKET_CALLED -> new QueueEvent.Called(number(f), text(f, "counter"), day,
                    f.path("service").asText(""), f.path("waited").asLong(0), range(f));
            case TICKET_RECALLED -> new QueueEvent.Recalled(number(f), text(f, "counter"), day, whole(f, "call"));
            case TICKET_NO_SHOW -> new QueueEvent.NoShow(number(f), text(f, "counter"), day, text(f, "service"),
                    whole(f, "calls"));
            case TICKET_RETURNED -> new QueueEvent.Returned(number(f), day,
                    f.path("place").canConvertToLong() ? Optional.of(f.get("place").longValue())
                            : Optional.empty());
            case TICKET_TRANSFERRED -> new QueueEvent.Transferred(number(f), text(f, "counter"), day,
                    text(f, "from"), text(f, "to"));
            case TICKET_FINISHED -> new QueueEvent.Finished(number(f), text(f, "counter"), day,
                    f.path("service").asText(""), f.path("served").asLong(0));
            case TICKET_CLOSED -> new QueueEvent.Closed(number(f), day, text(f, "service"), text(f, "was"));
            case COUNTER_PAUSED -> new QueueEvent.Paused(text(f, "counter"), day);
            case COUNTER_RESUMED -> new QueueEvent.Resumed(text(f, "counter"), day);
            default -> new QueueEvent.Serves(text(f, "counter"), day, texts(f, "services"));
        };
    }

    private static Optional<WaitRange> range(JsonNode f) {
        return f.path("low").isInt() && f.path("high").isInt()
                ? Optional.of(new WaitRange(f.get("low").intValue(), f.get("high").intValue())) : Optional.empty();
    }

    private static String number(JsonNode f) {
        String number = text(f, "number");
        if (number.length() > LONGEST_NUMBER || !number.matches("[A-Z]+\\d{3}")) {
            throw new Lacks("number");
        }
        return number;
    }

    private static int whole(JsonNode f, String name) {
        JsonNode value = f.path(name);
        if (!value.canConvertToInt()) {
            throw new Lacks(name);
        }
        return value.intValue();
    }

    private static String text(JsonNode f, String name) {
        JsonNode value = f.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new Lacks(name);
        }
        return value.textValue();
    }

    private static Set<String> texts(JsonNode f, String name) {
        Set<String> all = new LinkedHashSet<>();
        f.path(name).forEach(v -> all.add(v.asText()));
        if (all.isEmpty()) {
            throw new Lacks(name);
        }
        return all;
    }
}
