package id.anjungan.devices.scanner.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.devices.scanner.sim.ScannerSim.Ending;
import id.anjungan.devices.sim.SimConsole;
import id.anjungan.devices.sim.SimMain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anjungan sim scanner}: papers held before a scanner, driven by JSON lines; ends when its input ends. */
@Command(name = "anjungan sim scanner", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.scanner}",
            "${bundle:about.do}",
            "${bundle:about.scanner.do.1}",
            "${bundle:about.scanner.do.2}",
            "${bundle:about.scanner.do.3}",
            "${bundle:about.end}"})
public final class ScannerSimMain implements Callable<Integer> {

    private static final String MARK = "SIMULASI";

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port}")
    private int port;

    public static void main(String[] arguments) {
        System.exit(SimMain.run(new ScannerSimMain(), arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        SimConsole console = new SimConsole(out);
        try (ScannerSim sim = new ScannerSim(port)) {
            commands(console, sim);
            console.tell("ready", "port", sim.port(), "mark", MARK);
            console.run(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return 0;
    }

    /** The script's words, also for whoever embeds the simulator. */
    public static void commands(SimConsole console, ScannerSim sim) {
        console.on("show", a -> sent(console, sim, QrEye.read(Path.of(word(a, "png")))))
                .on("scan", a -> sent(console, sim, word(a, "text")))
                .on("set", a -> sim.set(ending(a.path("ending").asText("cr")), a.path("prefix").asText("")))
                .on("noise", a -> sim.noise(chance(a.path("seed").asLong(1))))
                .on("endless", a -> sim.endless(a.path("characters").asInt(100_000)))
                .on("babble", a -> sim.babble(a.path("texts").asInt(1_000)))
                .on("unplug", a -> sim.unplug())
                .on("plug", a -> sim.plug())
                .on("status", a -> console.tell("scanner", "port", sim.port(), "mark", MARK));
    }

    private static void sent(SimConsole console, ScannerSim sim, String text) {
        sim.scan(text);
        console.tell("scanned", "text", text, "mark", MARK);
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Ending ending(String name) {
        List<String> known = Arrays.stream(Ending.values()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException("ending is one of " + String.join(", ", known));
        }
        return Ending.values()[known.indexOf(name)];
    }

    private static String word(JsonNode arguments, String name) {
        String value = arguments.path(name).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
