package id.anjungan.central.services.licence.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.central.simulation.LineConsole;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim licence}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim licence", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Server perizinan tiruan (SIMULASI), hanya melayani mesin ini.",
            "Membaca baris JSON dari masukan standar, misalnya",
            "{\"do\":\"applications\"}, {\"do\":\"fault\",\"kind\":\"error\"}, {\"do\":\"contradict\",\"on\":true};",
            "selesai bila masukan ditutup."})
public final class LicenceServerSimMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", description = "port; 0: yang mana saja yang bebas (bawaan 0)")
    private int port;

    @Option(names = "--api-key", defaultValue = "simulasi", description = "kunci pemanggil (bawaan ${DEFAULT-VALUE})")
    private String apiKey;

    public static void main(String[] args) {
        System.exit(new CommandLine(new LicenceServerSimMain()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        LineConsole console = new LineConsole(System.out);
        try (LicenceServerSim sim = LicenceServerSim.start(port, apiKey, Clock.systemUTC())) {
            console.event("ready", Map.of("url", sim.url().toString(), "simulation", true));
            console.run(System.in, (command, line) -> carryOut(sim, command, line));
            return 0;
        } catch (java.io.UncheckedIOException taken) {
            System.err.println("Server perizinan tiruan tidak dapat dijalankan: " + taken.getMessage()
                    + ". Pilih --port yang lain.");
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
