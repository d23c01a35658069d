package id.anjungan.central.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON lines in, JSON lines out. {@code {"do":"..."}} comes in; each gets one answer with {@code "re"} and
 * {@code "ok"}; events go out as they happen. A bad line is answered and forgotten.
 */
public final class LineConsole {

    private static final ObjectMapper JSON = Json.mapper();

    /** Carries out one command and gives its answer. Throws IllegalArgumentException, with a reason, for a bad one. */
    public interface Commands {
        Map<String, ?> carryOut(String command, JsonNode line);
    }

    private final PrintStream out;

    public LineConsole(PrintStream out) {
        this.out = out;
    }

    public void event(String name, Map<String, ?> fields) {
        line(Map.of("event", name), fields);
    }

    /** Reads until the input closes. */
    public void run(InputStream in, Commands commands) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            if (!text.isBlank()) {
                answer(text, commands);
            }
        }
    }

    private void answer(String text, Commands commands) {
        String command = "?";
        try {
            JsonNode line = JSON.readTree(text);
            command = line.path("do").asText();
            line(Map.of("re", command, "ok", true), commands.carryOut(command, line));
        } catch (JsonProcessingException notJson) {
            line(Map.of("re", command, "ok", false), Map.of("why", "not a JSON line"));
        } catch (RuntimeException refused) {
            line(Map.of("re", command, "ok", false), Map.of("why", String.valueOf(refused.getMessage())));
        }
    }

    private synchronized void line(Map<String, ?> head, Map<String, ?> fields) {
        var all = new java.util.LinkedHashMap<String, Object>(head);
        all.putAll(fields);
        try {
            out.println(JSON.writeValueAsString(all));
            out.flush();
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a line that cannot be written", fault);
        }
    }
}
