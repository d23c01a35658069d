package id.anjungan.central.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.RowTable.Row;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import org.slf4j.LoggerFactory;

/** A terminal's own events, raised to the operator in the terminal's words. */
final class RowEvents {

    private static final ObjectMapper JSON = Json.mapper();
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_DETAIL = 500;

    private RowEvents() {
    }

    /** One field of a row that was read before, as one token. */
    static String field(Row row, String name) {
        try {
            String text = JSON.readTree(row.bytes()).path(name).asText("").strip().replaceAll("\\s+", "_");
            return clipped(text, LONGEST_CODE);
        } catch (IOException wasReadableBefore) {
            return "";
        }
    }

    private static String clipped(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    static void raise(EventLog events, Row row) {
        try {
            JsonNode o = JSON.readTree(row.bytes());
            String code = o.path("code").asText(HubCode.EVENT.code());
            events.relay(row.terminal(), clipped(code, LONGEST_CODE),
                    clipped(o.path("detail").asText(""), LONGEST_DETAIL));
        } catch (IOException wasReadableBefore) {
            LoggerFactory.getLogger(RowEvents.class).warn("row {} {}", row.stream(), row.seq());
        }
    }
}
