package id.anjungan.demo.office;

import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One terminal of the office with its own printer, card slot, display and scanner, and the cable to the hub. */
public final class Booth implements AutoCloseable {

    static final String MAIN = "id.anjungan.kiosk.Kiosk";
    private static final Duration STARTING = Duration.ofSeconds(40);

    /**
     * Where a booth stands.
     *
     * @param sample   folder of {@code terminal.yaml}; {@code data} the terminal's own folder; {@code logs} of its
     *                 programs; {@code papers} what its printer printed
     * @param settings paths of {@code terminal.yaml} that differ from the sample; {@code jvm} flags of its terminal
     */
    public record Place(String id, Path sample, Path data, Path logs, Path papers, boolean window,
            Map<String, Object> settings, List<String> jvm) {
    }

    private final Place place;
    private final List<Child> devices = new ArrayList<>();
    private final Printer printer;
    private final Child display;
    private final Child card;
    private final Child scanner;
    private final Cable mqtt;
    private final Cable web;
    private final int counterPort;
    private final int cardPort;
    private final int displayPort;
    private final int printerPort;
    private final int scannerPort;
    private Optional<Child> terminal = Optional.empty();

    /** Starts the devices; the terminal itself is started by {@link #start}. */
    Booth(Place place, URI hubMqtt, URI hubWeb) throws IOException {
        this.place = place;
        this.mqtt = new Cable(hubMqtt.getPort());
        this.web = new Cable(hubWeb.getPort());
        this.counterPort = FreePort.next();
        this.cardPort = FreePort.next();
        Child print = device("printer", "id.anjungan.devices.printer.sim.PrinterSimMain",
                List.of("--dir", place.papers().toString()));
        this.display = device("display", "id.anjungan.devices.display.sim.DisplaySimMain",
                List.of("--dir", place.data().toString()));
        this.card = device("card", "id.anjungan.devices.card.sim.CardSimMain",
                List.of("--port", Integer.toString(cardPort)));
        this.scanner = device("scanner", "id.anjungan.devices.scanner.sim.ScannerSimMain", List.of());
        this.printerPort = portOf(print);
        this.scannerPort = portOf(scanner);
        this.displayPort = portOf(display);
        this.printer = new Printer(print);
    }

    private Child device(String name, String main, List<String> arguments) throws IOException {
        Child child = Child.start(place.id() + "-" + name, place.logs().resolve(place.id() + "-" + name + ".log"),
                Programs.java(Programs.SMALL, main, arguments));
        devices.add(child);
        return child;
    }

    private static int portOf(Child child) {
        return Office.ready(child, STARTING).path("port").asInt();
    }

    /** @param code of the hub, on the first start; {@code more} settings that differ for this run */
    public void start(Optional<String> code, Map<String, Object> more) throws IOException {
        Path config = place.data().resolve("config");
        Sample sample = Sample.of(place.sample().resolve("terminal.yaml")).with("id", place.id())
                .with("data-directory", place.data().resolve("terminal").toString())
                .with("hub.mqtt", "tcp://127.0.0.1:" + mqtt.port()).with("hub.web", "http://127.0.0.1:" + web.port())
                .with("devices.0.options.port", printerPort).with("devices.1.options.port", cardPort)
                .with("devices.2.options.port", displayPort).with("devices.3.options.port", scannerPort)
                .with("queue.bind.port", counterPort)
                // Nobody walks to a counter here, and a visit waits for nobody.
                .with("queue.turns.call-gap", "0s");
        place.settings().forEach(sample::with);
        more.forEach(sample::with);
        sample.write(config.resolve("terminal.yaml"));
        List<String> arguments = new ArrayList<>(List.of("--config", config.toString(), "--driven"));
        code.ifPresent(c -> arguments.addAll(List.of("--enrol", c)));
        List<String> jvm = new ArrayList<>(Programs.TERMINAL);
        jvm.addAll(place.jvm());
        if (!place.window()) {
            arguments.add("--headless");
        }
        Child child = Child.start(place.id(), place.logs().resolve(place.id() + ".log"),
                Programs.java(jvm, MAIN, arguments));
        terminal = Optional.of(child);
        glass().await("the start page", p -> p.path("page").asText().equals("start"), STARTING);
    }

    public String id() {
        return place.id();
    }

    public Child terminal() {
        return terminal.orElseThrow(() -> new IllegalStateException(place.id() + " was not started"));
    }

    public boolean running() {
        return terminal.filter(Child::alive).isPresent();
    }

    public Glass glass() {
        return new Glass(terminal());
    }

    public Printer printer() {
        return printer;
    }

    /** The hand before the card slot: {@code insert} with plate and chassis, {@code remove}. */
    public void insertCard(String plate, String chassisTail) {
        card.ask(Map.of("do", "insert", "plate", plate, "chassis", chassisTail));
    }

    public void removeCard() {
        card.ask(Map.of("do", "remove"));
    }

    /** A paper is held before the scanner, which reads its QR off the picture. @throws Child.Silent when it cannot */
    public void showPaper(Path picture) {
        scanner.ask(Map.of("do", "show", "png", picture.toAbsolutePath().toString()));
    }

    public Child scanner() {
        return scanner;
    }

    public Child display() {
        return display;
    }

    /** The page on which a counter's clerk calls the next ticket. */
    public URI counterPage() {
        return URI.create("http://127.0.0.1:" + counterPort + "/");
    }

    public void cutLink() {
        mqtt.cut();
        web.cut();
    }

    public void mendLink() throws IOException {
        mqtt.mend();
        web.mend();
    }

    public boolean linkWhole() {
        return mqtt.whole();
    }

    /** The terminal's own folder: journal, key, the clerks' code. */
    public Path data() {
        return place.data().resolve("terminal");
    }

    /** {@code journal.db} of the terminal, running or not. */
    public Path journal() {
        return data().resolve("journal.db");
    }

    /** Ends the terminal as a technician would; its devices stay. */
    public void stop() {
        terminal.ifPresent(Child::close);
    }

    @Override
    public void close() {
        terminal.ifPresent(Child::close);
        devices.forEach(Child::close);
        mqtt.close();
        web.close();
    }
}
