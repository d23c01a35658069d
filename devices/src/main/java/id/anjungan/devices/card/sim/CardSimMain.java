package id.anjungan.devices.card.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.devices.sim.SimConsole;
import id.anjungan.devices.sim.SimMain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anjungan sim card}: a hand with cards before a slot, driven by JSON lines; ends when its input ends. */
@Command(name = "anjungan sim card", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.card}",
            "${bundle:about.do}",
            "${bundle:about.card.do.1}",
            "${bundle:about.card.do.2}",
            "${bundle:about.end}"})
public final class CardSimMain implements Callable<Integer> {

    @Option(names = "--port", required = true, paramLabel = "${bundle:label.port}",
            description = "${bundle:option.slot}")
    private int port;

    public static void main(String[] arguments) {
        System.exit(SimMain.run(new CardSimMain(), arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        SimConsole console = new SimConsole(out);
        try (VpcdCard hand = new VpcdCard(port)) {
            commands(console, hand);
            console.tell("ready", "port", port);
            console.run(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        return 0;
    }

    /** The script's words, also for whoever embeds the simulator. */
    public static void commands(SimConsole console, VpcdCard hand) {
        console.on("insert", a -> hand.insert(SamsatCardSim.of(word(a, "plate"), word(a, "chassis"))))
                .on("insert_damaged", a -> hand.insert(SamsatCardSim.damaged("L 1234 AB", "12345")))
                .on("insert_foreign", a -> hand.insert(SamsatCardSim.stranger()))
                .on("remove", a -> hand.pull())
                .on("insert_mute", a -> hand.insertMute(SamsatCardSim.of("L 1234 AB", "12345")))
                .on("insert_and_pull", a -> hand.insertToPull(SamsatCardSim.of("L 1234 AB", "12345"),
                        a.path("commands").asLong(1)))
                .on("status", a -> console.tell("slot", "inserted", hand.inserted()));
    }

    private static String word(JsonNode arguments, String name) {
        String value = arguments.path(name).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
