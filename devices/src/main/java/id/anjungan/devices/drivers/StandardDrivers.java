package id.anjungan.devices.drivers;

import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.pcsc.CardStack;
import id.anjungan.devices.card.pcsc.PcscCardReader;
import id.anjungan.devices.card.pcsc.PcscStack;
import id.anjungan.devices.card.sim.LoopbackStack;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.channel.FileByteChannel;
import id.anjungan.devices.channel.SerialChannel;
import id.anjungan.devices.channel.SerialChannel.Flow;
import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.display.QueueDisplay;
import id.anjungan.devices.display.cd5220.Cd5220Display;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.printer.escpos.EscPosPrinter;
import id.anjungan.devices.printer.escpos.ProfileBook;
import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.keyboard.KeyboardScanner;
import id.anjungan.devices.scanner.keyboard.Keystrokes;
import id.anjungan.devices.scanner.line.LineScanner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The table of all adapters of this product, one line each. */
public final class StandardDrivers {

    private static final int USUAL_BAUD = 9_600;

    private final ProfileBook profiles;
    private final Clock clock;
    private final Keystrokes keystrokes = new Keystrokes();

    private StandardDrivers(ProfileBook profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** With the printer profiles that ship. */
    public static Drivers table(Clock clock) {
        return table(ProfileBook.shipped(), clock);
    }

    public static Drivers table(ProfileBook profiles, Clock clock) {
        StandardDrivers s = new StandardDrivers(profiles, clock);
        return new Drivers(
                List.of(
                        s.printer("escpos-tcp", List.of("host", "port", "profile"), s::tcp),
                        s.printer("escpos-serial", List.of("path", "profile"), d -> s.serial(d, Flow.XON_XOFF)),
                        s.printer("escpos-usb", List.of("path", "profile"), s::file)),
                List.of(
                        s.card("pcsc", false, List.of(), d -> new PcscStack()),
                        s.card("card-loopback", true, List.of("port"), d -> new LoopbackStack(d.port().orElseThrow()))),
                List.of(
                        s.display("cd5220-serial", List.of("path"), d -> s.serial(d, Flow.NONE)),
                        s.display("cd5220-tcp", List.of("host", "port"), s::tcp)),
                List.of(
                        s.scanner("scanner-serial", List.of("path"), d -> s.serial(d, Flow.NONE)),
                        s.scanner("scanner-tcp", List.of("host", "port"), s::tcp),
                        s.keyboard(Drivers.KEYBOARD)),
                profiles.ids(), s.keystrokes);
    }

    private Driver<ReceiptPrinter> printer(String name, List<String> needs,
            Function<DeviceSettings, ByteChannel> channel) {
        return new Driver<>(name, Drivers.PRINTER, false, needs, d -> new EscPosPrinter(channel.apply(d),
                d.profile().flatMap(profiles::find).orElseThrow(
                        () -> new IllegalArgumentException("no printer profile " + d.profile())), clock));
    }

    private Driver<CardReader> card(String name, boolean simulated, List<String> needs,
            Function<DeviceSettings, CardStack> stack) {
        return new Driver<>(name, Drivers.CARD, simulated, needs,
                d -> new PcscCardReader(stack.apply(d), d.reader(), PcscCardReader.Patience.USUAL, clock));
    }

    private Driver<QueueDisplay> display(String name, List<String> needs,
            Function<DeviceSettings, ByteChannel> channel) {
        return new Driver<>(name, Drivers.DISPLAY, false, needs,
                d -> new Cd5220Display(channel.apply(d), clock));
    }

    private Driver<Scanner> scanner(String name, List<String> needs,
            Function<DeviceSettings, ByteChannel> channel) {
        return new Driver<>(name, Drivers.SCANNER, false, needs, d -> new LineScanner(channel.apply(d), clock));
    }

    private Driver<Scanner> keyboard(String name) {
        return new Driver<>(name, Drivers.SCANNER, false, List.of("path"),
                d -> new KeyboardScanner(Path.of(d.path().orElseThrow()), keystrokes, clock));
    }

    private ByteChannel tcp(DeviceSettings d) {
        return new TcpChannel(d.host().orElseThrow(), d.port().orElseThrow(), clock);
    }

    private ByteChannel serial(DeviceSettings d, Flow flow) {
        return new SerialChannel(d.path().orElseThrow(), d.baud().orElse(USUAL_BAUD), flow, clock);
    }

    private ByteChannel file(DeviceSettings d) {
        return new FileByteChannel(Path.of(d.path().orElseThrow()), clock);
    }
}
