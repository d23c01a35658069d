package id.anjungan.central.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

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

    /**
     * A simulator at work: says that it is ready, then runs the console until its input closes. What it cannot use (a
     * port, a file) is the message of its fault, why is the cause.
     */
    public interface Work {
        void at(LineConsole console) throws Exception;
    }

    private final InputStream in;
    private final PrintStream out;

    public LineConsole(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /** The command line of a simulator: described here in what all share, beside its class in what is its own. */
    public static CommandLine line(Object command, String language) {
        return CommandLines.of(command, Sayings.of(LineConsole.class, language),
                Sayings.of(command.getClass(), language));
    }

    /**
     * A simulator as a command, on this process's own streams; what keeps it from running is one sentence.
     *
     * @param name as it was typed, e.g. {@code sim tax}
     * @return the exit code
     */
    public static int serve(String name, Work work) throws Exception {
        try {
            work.at(new LineConsole(System.in, System.out));
            return 0;
        } catch (UncheckedIOException | IllegalStateException fault) {
            System.err.println(Sayings.of(LineConsole.class).say("cannot.run", name, fault.getMessage(),
                    Reason.of(fault).say()));
            return 1;
        }
    }

    public void event(String name, Map<String, ?> fields) {
        line("event", name, fields);
    }

    /** Reads until the input closes. */
    public void run(Commands commands) throws IOException {
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
