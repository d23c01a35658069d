package id.anjungan.kiosk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.contract.TerminalId;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.screen.driven.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Driven mode: one JSON line when the terminal stands, then one answer per line on standard input. */
final class Driving {

    private static final Logger LOG = LoggerFactory.getLogger(Driving.class);

    private Driving() {
    }

    /** {@code {"event":"ready","terminal":...,"counter":PORT,"clerkCode":...}}, then serves until the lines end. */
    static void run(FxScreen screen, InputStream in, PrintStream out, TerminalId terminal,
            Optional<Counters> counters) throws InterruptedException {
        ObjectNode ready = JsonNodeFactory.instance.objectNode().put("event", "ready")
                .put("terminal", terminal.value());
        counters.ifPresent(c -> {
            c.port().ifPresent(port -> ready.put("counter", port));
            ready.put("clerkCode", c.clerkCode());
        });
        out.println(ready);
        out.flush();
        try {
            new Driver(screen.driven()).run(new InputStreamReader(in, StandardCharsets.UTF_8),
                    new OutputStreamWriter(out, StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.info("the driver has gone: {}", gone.getMessage());
        }
    }
}
