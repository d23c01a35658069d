package id.anjungan.central.services.tax.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.calendar.Wib;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.language.Sayings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim tax}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim tax", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.what}",
            "${bundle:about.do}",
            "${bundle:about.for.1}",
            "${bundle:about.for.2}",
            "${bundle:about.faults}",
            "${bundle:about.end}"})
public final class TaxServerSimMain implements Callable<Integer> {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port} (${bundle:label.default} ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--db", defaultValue = "taxserver.db", paramLabel = "${bundle:label.file}",
            description = "${bundle:option.db} (${bundle:label.default} ${DEFAULT-VALUE})")
    private Path file;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "${bundle:label.number}",
            description = "${bundle:option.seed} (${bundle:label.default} ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--today", paramLabel = "${bundle:label.day}",
            description = "${bundle:option.today}")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--api-key", defaultValue = "simulasi", paramLabel = "${bundle:label.key}",
            description = "${bundle:option.api} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String apiKey;

    public static void main(String[] args) {
        System.exit(LineConsole.line(new TaxServerSimMain(), Sayings.chosen()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Clock clock = today.map(TaxServerSimMain::startingOn).orElse(Clock.systemUTC());
        TaxServerSim.Settings settings = new TaxServerSim.Settings(port, file, seed, apiKey);
        return LineConsole.serve("sim tax", console -> {
            try (TaxServerSim sim = TaxServerSim.start(settings, clock, (purchase, amount) -> console.event("posted",
                    Map.of("purchase", purchase, "amount", amount)))) {
                console.event("ready", Map.of("url", sim.url().toString(), "vehicles", sim.vehicles(),
                        "simulation", true, "db", file.toAbsolutePath().toString()));
                console.run((command, line) -> carryOut(sim, command, line));
            }
        });
    }

    private static Clock startingOn(LocalDate day) {
        Clock system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), day.atTime(MORNING).atZone(Wib.ZONE)
                .toInstant()));
    }

    private static Map<String, ?> carryOut(TaxServerSim sim, String command, JsonNode line) {
        switch (command) {
            case "vehicles":
                return Map.of("vehicles", DemoVehicles.list());
            case "hold":
                sim.faults().hold();
                return Map.of();
            case "release":
                sim.faults().release();
                return Map.of();
            case "fault":
                sim.faults().set(line);
                return Map.of();
            case "quote":
                sim.quotesHoldFor(Duration.ofSeconds(line.path("seconds").asLong(1800)));
                return Map.of();
            case "forget_voids":
                sim.forgetVoids();
                return Map.of();
            case "state":
                return Map.of("posted", sim.posted(), "held", sim.faults().held(), "faults", sim.faults().describe());
            default:
                throw new IllegalArgumentException("vehicles, hold, release, fault, quote, forget_voids or state");
        }
    }
}
