package id.anjungan.devices.desk;

import id.anjungan.calendar.Wib;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.pcsc.PcscCardReader;
import id.anjungan.devices.card.pcsc.PcscStack;
import id.anjungan.devices.channel.SerialChannel;
import id.anjungan.devices.display.QueueDisplay;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.printer.escpos.EscPosPrinter;
import id.anjungan.devices.printer.escpos.EscPosProbe;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.keyboard.KeyboardScanner;
import id.anjungan.language.Sayings;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code anjungan device list | probe | test}, without the command line around it. */
public final class DeviceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceDesk.class);
    private static final Duration OPENING = Duration.ofSeconds(4);
    private static final Duration PRINTING = Duration.ofSeconds(30);
    private static final Duration CARD = Duration.ofSeconds(20);
    private static final Duration SCAN = Duration.ofSeconds(20);
    private static final DateTimeFormatter WIB =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm 'WIB'").withZone(Wib.ZONE);

    private final Drivers drivers;
    private final DeskWords words;
    private final Clock clock;

    /** @param english the other language by switch */
    public DeviceDesk(Drivers drivers, boolean english, Clock clock) {
        this.drivers = drivers;
        this.words = new DeskWords(Sayings.of(DeviceDesk.class, english ? "en" : "id"));
        this.clock = clock;
    }

    /** What the operating system lists, and each configured device with whether it can be opened now. */
    public Answer list(List<DeviceSettings> configured) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("serial.ports"));
        indented(lines, SerialChannel.listed());
        lines.add(words.say("card.readers"));
        try {
            indented(lines, PcscCardReader.names(new PcscStack()));
        } catch (IOException e) {
            indented(lines, List.of(words.trouble(code(e))));
        }
        lines.add(words.say("keyboards"));
        indented(lines, KeyboardScanner.listed());
        lines.add(words.say("configured"));
        boolean good = true;
        List<String> devices = new ArrayList<>();
        for (DeviceSettings s : configured) {
            Optional<IOException> fault = opened(s);
            good &= fault.isEmpty();
            devices.add(s.name() + "  " + s.driver() + "  " + address(s) + "  "
                    + fault.map(f -> sentence(s, f)).orElse(words.say("ready")));
        }
        indented(lines, devices);
        return new Answer(good, lines);
    }

    /** Safe questions to a printer; for other devices, whether they can be opened. Nothing is printed or changed. */
    public Answer probe(DeviceSettings s) {
        if (!s.kind().equals(Drivers.PRINTER)) {
            return opened(s).map(f -> failed(s, f)).orElse(new Answer(true, List.of(s.name() + ": "
                    + words.say("ready"))));
        }
        try (ReceiptPrinter printer = drivers.printer(s).get()) {
            if (!(printer instanceof EscPosPrinter escpos)) {
                printer.open(in(OPENING));
                return new Answer(true, List.of(s.name() + ": " + words.say("ready")));
            }
            List<EscPosProbe.Finding> found = escpos.probe(in(OPENING));
            List<String> lines = new ArrayList<>();
            lines.add(s.name() + "  " + address(s) + "  " + words.say("profile", escpos.profile().id()));
            found.forEach(f -> lines.add("  " + f.question() + ": " + f.answer().orElse(words.say("no.answer"))));
            lines.add(words.say("makers.lie"));
            return new Answer(found.stream().anyMatch(f -> f.answer().isPresent()), lines);
        } catch (IOException e) {
            return failed(s, e);
        }
    }

    /** What the technician must do within the time that {@link #test} waits; empty where it waits for nobody. */
    public Optional<String> wanted(DeviceSettings s) {
        boolean types = s.driver().equals(Drivers.KEYBOARD);
        return switch (s.kind()) {
            case Drivers.CARD -> Optional.of(words.say("card.wanted", s.name(), CARD.toSeconds()));
            case Drivers.SCANNER -> types ? Optional.empty()
                    : Optional.of(words.say("scan.wanted", s.name(), SCAN.toSeconds()));
            default -> Optional.empty();
        };
    }

    /** A trial on the real thing: a paper, a text on the display, a card to be put in, a code to be held up. */
    public Answer test(DeviceSettings s) {
        try {
            return switch (s.kind()) {
                case Drivers.PRINTER -> testPrinter(s);
                case Drivers.CARD -> testCard(s);
                case Drivers.DISPLAY -> testDisplay(s);
                case Drivers.SCANNER -> testScanner(s);
                default -> new Answer(false, List.of(s.name() + ": " + s.kind()));
            };
        } catch (IOException e) {
            return failed(s, e);
        }
    }

    private Answer testPrinter(DeviceSettings s) throws IOException {
        try (ReceiptPrinter printer = drivers.printer(s).get()) {
            printer.open(in(OPENING));
            Receipt paper = TrialReceipt.of(s.name(), s.profile().orElse("-"), printer.columns(),
                    WIB.format(clock.instant()));
            int number = (int) (clock.instant().getEpochSecond() & 0xFFFFF);
            PrintResult result = printer.print(paper, number, in(PRINTING));
            return new Answer(result instanceof PrintResult.Printed, List.of(s.name() + ": " + words.result(result)));
        }
    }

    private Answer testCard(DeviceSettings s) throws IOException {
        try (CardReader reader = drivers.card(s).get()) {
            reader.open(in(OPENING));
            Deadline until = in(CARD);
            while (!until.passed(clock)) {
                Optional<CardEvent> event = reader.next(in(Duration.ofMillis(500)));
                if (event.isPresent()) {
                    return new Answer(event.get() instanceof CardEvent.SamsatCard,
                            List.of(s.name() + ": " + words.card(event.get())));
                }
            }
            return new Answer(false, List.of(s.name() + ": " + words.say("card.none", CARD.toSeconds())));
        }
    }

    private Answer testDisplay(DeviceSettings s) throws IOException {
        try (QueueDisplay display = drivers.display(s).get()) {
            display.open(in(OPENING));
            display.show(new QueueDisplay.Content(Optional.of("A001"), Optional.of("UJI"), 0), in(OPENING));
            return new Answer(true, List.of(s.name() + ": " + words.say("look.at.display")));
        }
    }

    /** What a code says may be anybody's: only its length is told. */
    private Answer testScanner(DeviceSettings s) throws IOException {
        try (Scanner scanner = drivers.scanner(s).get()) {
            scanner.open(in(OPENING));
            if (scanner instanceof KeyboardScanner) {
                return new Answer(true, List.of(s.name() + ": " + words.say("scanner.types")));
            }
            Deadline until = in(SCAN);
            while (!until.passed(clock)) {
                Optional<ScanEvent> event = scanner.next(in(Duration.ofMillis(500)));
                if (event.isPresent()) {
                    return new Answer(event.get() instanceof ScanEvent.Scanned,
                            List.of(s.name() + ": " + words.scan(event.get())));
                }
            }
            return new Answer(false, List.of(s.name() + ": " + words.say("scan.none", SCAN.toSeconds())));
        }
    }

    private Optional<IOException> opened(DeviceSettings s) {
        try {
            switch (s.kind()) {
                case Drivers.PRINTER -> open(drivers.printer(s).get(), ReceiptPrinter::open);
                case Drivers.CARD -> open(drivers.card(s).get(), CardReader::open);
                case Drivers.SCANNER -> open(drivers.scanner(s).get(), Scanner::open);
                default -> open(drivers.display(s).get(), QueueDisplay::open);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private interface Opening<D> {
        void open(D device, Deadline deadline) throws IOException;
    }

    private <D extends Closeable> void open(D device, Opening<D> opening) throws IOException {
        try (device) {
            opening.open(device, in(OPENING));
        }
    }

    private Answer failed(DeviceSettings s, IOException e) {
        LOG.debug("{}", s.name(), e);
        return new Answer(false, List.of(s.name() + "  " + address(s) + ": " + sentence(s, e)));
    }

    private String sentence(DeviceSettings s, IOException e) {
        DeviceDetail code = code(e);
        return code == DeviceDetail.NOT_CONNECTED && drivers.simulated(s.driver())
                ? words.say("no.simulator", s.kind(), s.port().map(String::valueOf).orElse("-"))
                : words.trouble(code);
    }

    private void indented(List<String> lines, List<String> more) {
        (more.isEmpty() ? List.of(words.say("none")) : more).forEach(l -> lines.add("  " + l));
    }

    private static String address(DeviceSettings s) {
        return s.path().orElseGet(() -> s.port().map(p -> s.host().orElse("127.0.0.1") + ":" + p)
                .orElse(s.reader().orElse("-")));
    }

    private static DeviceDetail code(IOException e) {
        return e instanceof DeviceTrouble trouble ? trouble.code() : DeviceDetail.NOT_CONNECTED;
    }

    private Deadline in(Duration patience) {
        return Deadline.in(patience, clock);
    }
}
