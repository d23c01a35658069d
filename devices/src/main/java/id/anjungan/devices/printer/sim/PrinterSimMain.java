package id.anjungan.devices.printer.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.devices.sim.SimConsole;
import id.anjungan.devices.sim.SimMain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anjungan sim printer}: a printer on a port, driven by JSON lines; ends when its input ends. */
@Command(name = "anjungan sim printer", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.printer}",
            "${bundle:about.do}",
            "${bundle:about.printer.do.1}",
            "${bundle:about.printer.do.2}",
            "${bundle:about.printer.do.3}",
            "${bundle:about.end}"})
public final class PrinterSimMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port}")
    private int port;

    @Option(names = "--dir", defaultValue = "receipts", paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.dir} (${bundle:label.default} ${DEFAULT-VALUE})")
    private Path dir;

    @Option(names = "--dots", defaultValue = "576", paramLabel = "${bundle:label.dots}",
            description = "${bundle:option.dots}")
    private int dots;

    @Option(names = "--line-millis", defaultValue = "0", paramLabel = "${bundle:label.ms}",
            description = "${bundle:option.line}")
    private int lineMillis;

    @Option(names = "--plain", description = "${bundle:option.plain}")
    private boolean plain;

    @Option(names = "--xon-xoff", description = "${bundle:option.xon}")
    private boolean xonXoff;

    public static void main(String[] arguments) {
        System.exit(SimMain.run(new PrinterSimMain(), arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        SimConsole console = new SimConsole(out);
        SheetFiles files = new SheetFiles(dir);
        PrinterSim.Model model = new PrinterSim.Model(port, dots, 65_536, lineMillis, !plain, true, xonXoff);
        try (PrinterSim sim = new PrinterSim(model, listener(console, files))) {
            commands(console, sim);
            console.tell("ready", "port", sim.port());
            console.run(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return 0;
    }

    private static PrinterSim.Listener listener(SimConsole console, SheetFiles files) {
        return new PrinterSim.Listener() {
            @Override
            public void paper(Sheet sheet) {
                try {
                    Path png = files.keep(sheet);
                    console.tell("receipt", "number", sheet.number(), "cut", sheet.cut(), "png", png.toString(),
                            "text", sheet.text());
                } catch (IOException e) {
                    console.tell("trouble", "what", "receipt not kept: " + e.getMessage());
                }
            }

            @Override
            public void state(String word) {
                console.tell("state", "is", word);
            }
        };
    }

    /** The script's words, also for whoever embeds the simulator. */
    public static void commands(SimConsole console, PrinterSim sim) {
        console.on("paper_out", a -> sim.paperOutAfter(number(a, "at", 0)))
                .on("near_end", a -> sim.nearEnd())
                .on("refill", a -> sim.refill())
                .on("cover_open", a -> sim.cover(true))
                .on("cover_close", a -> sim.cover(false))
                .on("offline", a -> sim.offline(true))
                .on("online", a -> sim.offline(false))
                .on("error", a -> sim.error(true))
                .on("error_clear", a -> sim.error(false))
                .on("unplug", a -> unplug(sim, number(a, "at", 0)))
                .on("plug", a -> sim.plug())
                .on("power_off", a -> sim.power(false))
                .on("power_on", a -> sim.power(true))
                .on("hold", a -> sim.hold(true))
                .on("resume", a -> sim.hold(false))
                .on("mute", a -> sim.mute(true))
                .on("speak", a -> sim.mute(false))
                .on("delay", a -> sim.answerAfter(Duration.ofMillis(number(a, "ms", 0))))
                .on("status", a -> console.tell("state", "is", sim.currentWord(), "port", sim.port()));
    }

    private static void unplug(PrinterSim sim, long at) {
        if (at == 0) {
            sim.unplug();
        } else {
            sim.unplugAfter(at);
        }
    }

    private static long number(JsonNode arguments, String name, long otherwise) {
        JsonNode value = arguments.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToLong() || value.asLong() < 0) {
            throw new IllegalArgumentException(name + " must be a number from 0, found " + value);
        }
        return value.asLong();
    }
}
