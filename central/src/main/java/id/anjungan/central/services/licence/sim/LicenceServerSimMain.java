package id.anjungan.central.services.licence.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim licence}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim licence", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.licence}",
            "${bundle:about.do}",
            "${bundle:about.licence.do}",
            "${bundle:about.end}"})
public final class LicenceServerSimMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port}")
    private int port;

    @Option(names = "--api-key", defaultValue = "simulasi", paramLabel = "${bundle:label.key}",
            description = "${bundle:option.api}")
    private String apiKey;

    public static void main(String[] args) {
        System.exit(CommandLines.of(new LicenceServerSimMain(), Sayings.of(LineConsole.class)).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        LineConsole console = new LineConsole(System.out);
        try (LicenceServerSim sim = LicenceServerSim.start(port, apiKey, Clock.systemUTC())) {
            console.event("ready", Map.of("url", sim.url().toString(), "simulation", true));
            console.run(System.in, (command, line) -> carryOut(sim, command, line));
            return 0;
        } catch (java.io.UncheckedIOException taken) {
            System.err.println(Sayings.of(LineConsole.class).say("cannot.run", "sim licence", taken.getMessage()));
            return 1;
        }
    }

    private static Map<String, ?> carryOut(LicenceServerSim sim, String command, JsonNode line) {
        switch (command) {
            case "applications":
                return Map.of("applications", sim.shown());
            case "contradict":
                sim.contradict(line.path("on").asBoolean(true));
                return Map.of();
            case "fault":
                sim.faults().set(line.path("on").asText("all"), FaultKind.ofCode(line.path("kind").asText())
                        .orElseThrow(() -> new IllegalArgumentException("no such kind")),
                        line.path("times").asInt(Integer.MAX_VALUE));
                return Map.of();
            case "state":
                return Map.of("faults", sim.faults().describe());
            default:
                throw new IllegalArgumentException("applications, contradict, fault or state");
        }
    }
}
