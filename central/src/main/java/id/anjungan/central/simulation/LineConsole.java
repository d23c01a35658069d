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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

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
        line("event", name, fields);
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
            reply(command, true, commands.carryOut(command, line));
        } catch (JsonProcessingException notJson) {
            reply(command, false, Map.of("why", "not a JSON line"));
        } catch (RuntimeException refused) {
            reply(command, false, Map.of("why", String.valueOf(refused.getMessage())));
        }
    }

    private void reply(String command, boolean ok, Map<String, ?> fields) {
        Map<String, Object> all = new TreeMap<>(fields);
        all.put("ok", ok);
        line("re", command, all);
    }

    /** The telling field first, the others by name: lines of the same kind look alike in every run. */
    private synchronized void line(String first, String value, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(first, value);
        all.putAll(new TreeMap<>(fields));
        try {
            out.println(JSON.writeValueAsString(all));
            out.flush();
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a line that cannot be written", fault);
        }
    }
}
