package id.anjungan.devices.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The script of a simulator: one JSON object a line in, e.g. <code>{"do":"paper_out","at":900}</code>, one a line out,
 * e.g. <code>{"event":"receipt","number":1,...}</code>. Each command is answered by <code>{"done":...}</code> or
 * <code>{"error":...}</code>. Ends with its input.
 */
public final class SimConsole {

    /** One thing that can be done to the simulated device; a fault in the arguments is an IllegalArgumentException. */
    public interface Command {
        void run(JsonNode arguments) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final Map<String, Command> commands = new TreeMap<>();

    public SimConsole(PrintWriter out) {
        this.out = out;
    }

    public SimConsole on(String name, Command command) {
        commands.put(name, command);
        return this;
    }

    /** Any thread. @param facts pairs of name and value */
    public synchronized void tell(String event, Object... facts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        for (int i = 0; i + 1 < facts.length; i += 2) {
            line.put((String) facts[i], facts[i + 1]);
        }
        write(line);
    }

    /** Obeys until the input ends. */
    public void run(Reader in) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                obey(line);
            }
        }
    }

    private void obey(String line) {
        try {
            JsonNode command = JSON.readTree(line);
            String what = command.path("do").asText("");
            Command known = commands.get(what);
            if (known == null) {
                write(Map.of("error", "unknown: " + what, "known", commands.keySet()));
                return;
            }
            known.run(command);
            write(Map.of("done", what));
        } catch (JsonProcessingException e) {
            write(Map.of("error", "not a JSON object: " + e.getOriginalMessage()));
        } catch (IOException | IllegalArgumentException e) {
            write(Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private synchronized void write(Map<String, ?> line) {
        try {
            out.println(JSON.writeValueAsString(line));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
