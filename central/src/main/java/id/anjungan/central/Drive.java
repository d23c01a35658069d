package id.anjungan.central;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.contract.TerminalId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code hub --driven}, in a simulation only: JSON lines instead of an operator's hands. {@code {"do":"code",
 * "terminal":"KSK-3578-01"}} gives a one-time enrolment code. Ends the hub with its input.
 */
final class Drive {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final String WHO = "driven";

    private final Hub hub;

    Drive(Hub hub) {
        this.hub = hub;
    }

    /** Blocks until the input closes. */
    void run(InputStream in, PrintStream out) throws IOException {
        LineConsole console = new LineConsole(in, out);
        console.event("ready", where());
        console.run(this::carryOut);
    }

    private Map<String, Object> where() {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("mqtt", hub.mqttPort());
        where.put("web", hub.webPort());
        hub.firstAccount().ifPresent(first -> {
            where.put("account", first.name());
            where.put("password", first.password());
        });
        return where;
    }

    private Map<String, ?> carryOut(String command, JsonNode line) {
        if (!command.equals("code")) {
            throw new IllegalArgumentException("code");
        }
        TerminalId terminal = new TerminalId(line.path("terminal").asText());
        return Map.of("code", hub.enrol().newCode(line.path("office").asText(), Optional.of(terminal), CODE_LIFE, WHO)
                .code());
    }
}
