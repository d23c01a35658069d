package id.anjungan.central.services.tax.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.central.simulation.LineConsole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim tax}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim tax", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Server pajak tiruan (SIMULASI), hanya melayani mesin ini.",
            "Membaca baris JSON dari masukan standar, misalnya",
            "{\"do\":\"vehicles\"}, {\"do\":\"hold\"}, {\"do\":\"release\"}, {\"do\":\"state\"},",
            "{\"do\":\"fault\",\"kind\":\"error\",\"on\":\"posting\"}; selesai bila masukan ditutup."})
public final class TaxServerSimMain implements Callable<Integer> {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Option(names = "--port", defaultValue = "0", description = "port; 0: yang mana saja yang bebas (bawaan 0)")
    private int port;

    @Option(names = "--db", defaultValue = "taxserver.db", description = "berkas SQLite (bawaan ${DEFAULT-VALUE})")
    private Path file;

    @Option(names = "--seed", defaultValue = "1", description = "benih daftar kendaraan (bawaan ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--today", description = "hari ini menurut server, misalnya 2026-11-22 (bawaan: jam mesin)")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--api-key", defaultValue = "simulasi", description = "kunci pemanggil (bawaan ${DEFAULT-VALUE})")
    private String apiKey;

    public static void main(String[] args) {
        System.exit(new CommandLine(new TaxServerSimMain()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        LineConsole console = new LineConsole(System.out);
        Clock clock = today.map(TaxServerSimMain::startingOn).orElse(Clock.systemUTC());
        TaxServerSim.Settings settings = new TaxServerSim.Settings(port, file, seed, apiKey);
        try (TaxServerSim sim = TaxServerSim.start(settings, clock, (purchase, amount) -> console.event("posted",
                Map.of("purchase", purchase, "amount", amount)))) {
            console.event("ready", Map.of("url", sim.url().toString(), "vehicles", sim.vehicles(), "simulation", true,
                    "db", file.toAbsolutePath().toString()));
            console.run(System.in, (command, line) -> carryOut(sim, command, line));
            return 0;
        } catch (java.io.UncheckedIOException | IllegalStateException fault) {
            System.err.println("Server pajak tiruan tidak dapat dijalankan: " + fault.getMessage()
                    + ". Pilih --port atau --db yang lain.");
            return 1;
        }
    }

    private static Clock startingOn(LocalDate day) {
        Clock system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), day.atTime(MORNING).atZone(TaxOffice.WIB)
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
                sim.faults().set(line.path("on").asText("all"), FaultKind.ofCode(line.path("kind").asText())
                        .orElseThrow(() -> new IllegalArgumentException("no such kind")),
                        line.path("times").asInt(Integer.MAX_VALUE));
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
