package id.anjungan.devices.drivers;

import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.display.QueueDisplay;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.keyboard.Keystrokes;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every adapter by its name in the configuration. */
public final class Drivers {

    public static final String PRINTER = "printer";
    public static final String CARD = "card";
    public static final String DISPLAY = "display";
    public static final String SCANNER = "scanner";
    /** The driver of scanners that type: whoever owns the keyboard passes its keys to {@link #keystrokes}. */
    public static final String KEYBOARD = "keyboard";
    public static final List<String> KINDS = List.of(PRINTER, CARD, DISPLAY, SCANNER);

    private final List<Driver<ReceiptPrinter>> printers;
    private final List<Driver<CardReader>> cards;
    private final List<Driver<QueueDisplay>> displays;
    private final List<Driver<Scanner>> scanners;
    private final List<String> profiles;
    private final Keystrokes keystrokes;

    /** @param keystrokes what the keyboard's scanners among {@code scanners} listen to */
    Drivers(List<Driver<ReceiptPrinter>> printers, List<Driver<CardReader>> cards,
            List<Driver<QueueDisplay>> displays, List<Driver<Scanner>> scanners, List<String> profiles,
            Keystrokes keystrokes) {
        this.printers = List.copyOf(printers);
        this.cards = List.copyOf(cards);
        this.displays = List.copyOf(displays);
        this.scanners = List.copyOf(scanners);
        this.keystrokes = keystrokes;
        this.profiles = List.copyOf(profiles);
    }

    /** Names of all drivers of a kind, in the order of the table; empty for an unknown kind. */
    public List<String> names(String kind) {
        return all().filter(d -> d.kind().equals(kind)).map(Driver::name).toList();
    }

    /** True for a driver that exists and serves simulation only. */
    public boolean simulated(String driver) {
        return all().anyMatch(d -> d.name().equals(driver) && d.simulated());
    }

    /** Everything wrong with one device's settings; empty when it can be opened. */
    public List<DriverFault> faults(DeviceSettings s, boolean production) {
        return faults(s, production, List.of());
    }

    /** @param kindsElsewhere kinds of devices that others open: named with ours when a kind is unknown */
    public List<DriverFault> faults(DeviceSettings s, boolean production, List<String> kindsElsewhere) {
        List<DriverFault> found = new ArrayList<>();
        if (!KINDS.contains(s.kind())) {
            List<String> kinds = Stream.of(KINDS, kindsElsewhere).flatMap(List::stream).toList();
            found.add(unknown(s, "kind", s.kind(), kinds));
            return found;
        }
        List<String> known = names(s.kind());
        if (!known.contains(s.driver())) {
            found.add(unknown(s, "driver", s.driver(), known));
            return found;
        }
        Driver<?> driver = all().filter(d -> d.name().equals(s.driver())).findFirst().orElseThrow();
        if (production && driver.simulated()) {
            found.add(new DriverFault(s.name(), "driver", s.driver(),
                    "driver ini hanya untuk simulasi dan ditolak pada mode production",
                    "this driver is for simulation only and is refused in mode production"));
        }
        Map<String, Optional<?>> written = written(s);
        for (String need : driver.needs()) {
            if (written.get(need).isEmpty()) {
                found.add(new DriverFault(s.name(), need, "", "wajib diisi untuk driver " + s.driver(),
                        "is required by driver " + s.driver()));
            }
        }
        s.profile().filter(p -> !profiles.contains(p))
                .ifPresent(p -> found.add(unknown(s, "profile", p, profiles)));
        s.port().filter(p -> p < 1 || p > 65_535).ifPresent(p -> found.add(new DriverFault(s.name(), "port",
                p.toString(), "1 sampai 65535", "1 to 65535")));
        s.baud().filter(b -> b < 1_200 || b > 921_600).ifPresent(b -> found.add(new DriverFault(s.name(), "baud",
                b.toString(), "1200 sampai 921600", "1200 to 921600")));
        return found;
    }

    public Supplier<ReceiptPrinter> printer(DeviceSettings s) {
        return maker(printers, s);
    }

    public Supplier<CardReader> card(DeviceSettings s) {
        return maker(cards, s);
    }

    public Supplier<QueueDisplay> display(DeviceSettings s) {
        return maker(displays, s);
    }

    public Supplier<Scanner> scanner(DeviceSettings s) {
        return maker(scanners, s);
    }

    /** Where the owner of this machine's keyboard puts its keys, for scanners that type. */
    public Keystrokes keystrokes() {
        return keystrokes;
    }

    private static <D extends Closeable> Supplier<D> maker(List<Driver<D>> drivers, DeviceSettings s) {
        Driver<D> driver = drivers.stream().filter(d -> d.name().equals(s.driver())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no driver " + s.driver() + " for " + s.kind()));
        return () -> driver.maker().apply(s);
    }

    private Stream<Driver<?>> all() {
        return Stream.of(printers, cards, displays, scanners).flatMap(List::stream);
    }

    private static Map<String, Optional<?>> written(DeviceSettings s) {
        return Map.of("host", s.host(), "port", s.port(), "path", s.path(), "baud", s.baud(), "profile", s.profile(),
                "reader", s.reader());
    }

    private static DriverFault unknown(DeviceSettings s, String setting, String found, List<String> known) {
        String list = String.join(", ", known);
        String meant = Spelling.nearest(found, known).map(n -> " (mungkin maksudnya " + n + ")")
                .orElse("");
        String meantEnglish = Spelling.nearest(found, known).map(n -> " (did you mean " + n + "?)")
                .orElse("");
        return new DriverFault(s.name(), setting, found, "salah satu dari " + list + meant,
                "one of " + list + meantEnglish);
    }
}
