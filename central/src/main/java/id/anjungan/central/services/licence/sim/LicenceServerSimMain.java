package id.anjungan.central.services.licence.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.language.Sayings;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim licence}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim licence", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.what}",
            "${bundle:about.do}",
            "${bundle:about.for.1}",
            "${bundle:about.faults}",
            "${bundle:about.end}"})
public final class LicenceServerSimMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port} (${bundle:label.default} ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--api-key", defaultValue = "simulasi", paramLabel = "${bundle:label.key}",
            description = "${bundle:option.api} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String apiKey;

    public static void main(String[] args) {
        System.exit(LineConsole.line(new LicenceServerSimMain(), Sayings.chosen()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        return LineConsole.serve("sim licence", console -> {
            try (LicenceServerSim sim = LicenceServerSim.start(port, apiKey, Clock.systemUTC())) {
                console.event("ready", Map.of("url", sim.url().toString(), "simulation", true));
                console.run((command, line) -> carryOut(sim, command, line));
            }
        });
    }

    private static Map<String, ?> carryOut(LicenceServerSim sim, String command, JsonNode line) {
        switch (command) {
            case "applications":
                return Map.of("applications", sim.shown());
            case "contradict":
                sim.contradict(line.path("on").asBoolean(true));
                return Map.of();
            case "fault":
                sim.faults().set(line);
                return Map.of();
            case "state":
                return Map.of("faults", sim.faults().describe());
            default:
                throw new IllegalArgumentException("applications, contradict, fault or state");
        }
    }
}
