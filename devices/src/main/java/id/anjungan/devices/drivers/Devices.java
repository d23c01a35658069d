package id.anjungan.devices.drivers;

import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardHost;
import id.anjungan.devices.display.DisplayHost;
import id.anjungan.devices.printer.PrintJobs;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.PrinterHost;
import id.anjungan.devices.scanner.ScannerHost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The devices of one terminal, each on its own thread. */
public final class Devices implements AutoCloseable {

    private final List<PrinterHost> printers = new ArrayList<>();
    private final List<CardHost> cards = new ArrayList<>();
    private final List<DisplayHost> displays = new ArrayList<>();
    private final List<ScannerHost> scanners = new ArrayList<>();

    private Devices() {
    }

    /**
     * Makes a host for each device; none is touched before {@link #begin}, and what is printed meanwhile waits.
     *
     * @param settings   free of {@link Drivers#faults}
     * @param jobNumbers a durable counter for the printers' process ids
     */
    public static Devices of(List<DeviceSettings> settings, Drivers drivers, IntSupplier jobNumbers,
            DeviceListener listener, Clock clock) {
        Devices devices = new Devices();
        for (DeviceSettings s : settings) {
            DeviceIdentity identity = new DeviceIdentity(s.name(), s.kind(), s.driver());
            switch (s.kind()) {
                case Drivers.PRINTER -> devices.printers.add(new PrinterHost(identity, drivers.printer(s),
                        PrinterHost.Patience.USUAL, jobNumbers, listener::health, clock));
                case Drivers.CARD -> devices.cards.add(new CardHost(identity, drivers.card(s),
                        DeviceHost.Patience.USUAL, listener::card, listener::health, clock));
                case Drivers.DISPLAY -> devices.displays.add(new DisplayHost(identity, drivers.display(s),
                        DisplayHost.Patience.USUAL, listener::health, clock));
                case Drivers.SCANNER -> devices.scanners.add(new ScannerHost(identity, drivers.scanner(s),
                        DeviceHost.Patience.USUAL, listener::scan, listener::health, clock));
                default -> throw new IllegalArgumentException("device " + s.name() + " is of no kind: " + s.kind());
            }
        }
        return devices;
    }

    /** Starts their threads. A device that is not plugged in is no fault here: its host keeps trying. */
    public void begin() {
        printers.forEach(PrinterHost::start);
        cards.forEach(CardHost::start);
        displays.forEach(DisplayHost::start);
        scanners.forEach(ScannerHost::start);
    }

    /** Where receipts go. Without a printer each job is answered {@code NotPrinted(NOT_CONNECTED, 0)} at once. */
    public PrintJobs printer() {
        return printers.isEmpty()
                ? (receipt, owner, expiry, done) ->
                        done.accept(new PrintResult.NotPrinted(PrintResult.Why.NOT_CONNECTED, 0))
                : printers.get(0);
    }

    public Optional<DisplayHost> display() {
        return displays.stream().findFirst();
    }

    /** As of now, in the order of kinds; any thread. */
    public List<Health> health() {
        List<Health> all = new ArrayList<>();
        printers.forEach(h -> all.add(h.health()));
        cards.forEach(h -> all.add(h.health()));
        displays.forEach(h -> all.add(h.health()));
        scanners.forEach(h -> all.add(h.health()));
        return all;
    }

    /** Ends all device threads. */
    @Override
    public void close() {
        printers.forEach(PrinterHost::close);
        cards.forEach(CardHost::close);
        displays.forEach(DisplayHost::close);
        scanners.forEach(ScannerHost::close);
    }
}
