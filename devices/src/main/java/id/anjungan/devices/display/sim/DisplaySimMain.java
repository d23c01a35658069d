package id.anjungan.devices.display.sim;

import id.anjungan.devices.sim.SimConsole;
import id.anjungan.devices.sim.SimMain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anjungan sim display}: a pole display on a port, driven by JSON lines; ends when its input ends. */
@Command(name = "anjungan sim display", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.display}",
            "${bundle:about.do}",
            "${bundle:about.display.do}",
            "${bundle:about.end}"})
public final class DisplaySimMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port}")
    private int port;

    @Option(names = "--dir", paramLabel = "${bundle:label.folder}", description = "${bundle:option.pictures}")
    private Optional<Path> dir = Optional.empty();

    public static void main(String[] arguments) {
        System.exit(SimMain.run(new DisplaySimMain(), arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        SimConsole console = new SimConsole(out);
        try (DisplaySim sim = new DisplaySim(port, lines -> console.tell("shows", "lines", lines))) {
            commands(console, sim, dir.orElse(Path.of(".")));
            console.tell("ready", "port", sim.port());
            console.run(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return 0;
    }

    /** The script's words, also for whoever embeds the simulator. */
    public static void commands(SimConsole console, DisplaySim sim, Path pictures) {
        console.on("unplug", a -> sim.unplug())
                .on("plug", a -> sim.plug())
                .on("power_cycle", a -> sim.powerCycle())
                .on("status", a -> console.tell("shows", "lines", sim.lines(), "port", sim.port()))
                .on("shot", a -> {
                    Path png = pictures.resolve("display.png");
                    DisplayPicture.write(sim.lines(), png);
                    console.tell("shot", "png", png.toString());
                });
    }
}
