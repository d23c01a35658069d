package id.anjungan.devices.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.card.CardReaderContract;
import id.anjungan.devices.display.QueueDisplayContract;
import id.anjungan.devices.printer.ReceiptPrinterContract;
import id.anjungan.devices.scanner.ScannerContract;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriversTest {

    private final Drivers drivers = StandardDrivers.table(Clock.systemUTC());

    @Test
    void everyDriverHasAConformanceSuite() throws Exception {
        Set<String> proven = new TreeSet<>();
        Path root = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                for (Class<?> contract : List.of(ReceiptPrinterContract.class, CardReaderContract.class,
                        QueueDisplayContract.class, ScannerContract.class)) {
                    if (contract.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        proven.add(driverOf(type, contract));
                    }
                }
            }
        }
        Set<String> all = new TreeSet<>();
        Drivers.KINDS.forEach(kind -> all.addAll(drivers.names(kind)));
        assertEquals(all, proven);
    }

    private static String driverOf(Class<?> type, Class<?> contract) throws Exception {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method driver = contract.getDeclaredMethod("driver");
        driver.setAccessible(true);
        return (String) driver.invoke(constructor.newInstance());
    }

    @Test
    void unknownDriver_isAFaultWithTheNearestName() {
        DriverFault fault = only(DeviceSettings.of("printer", "printer", "escpos-tpc"));
        assertEquals("driver", fault.setting());
        assertEquals("salah satu dari escpos-tcp, escpos-serial, escpos-usb (mungkin maksudnya escpos-tcp)",
                fault.wanted());
        assertTrue(fault.wantedEnglish().endsWith("(did you mean escpos-tcp?)"), fault.wantedEnglish());
    }

    @Test
    void unknownKindAndProfile_areFaults() {
        assertEquals("kind", only(DeviceSettings.of("x", "pritner", "escpos-tcp")).setting());
        DriverFault profile = only(DeviceSettings.of("p", "printer", "escpos-tcp").at("10.0.0.9", 9100)
                .with("generik-80"));
        assertEquals("profile", profile.setting());
        assertTrue(profile.wanted().contains("mungkin maksudnya generic-80"), profile.wanted());
    }

    @Test
    void allMissingSettings_areToldAtOnce() {
        List<DriverFault> faults = drivers.faults(DeviceSettings.of("p", "printer", "escpos-tcp"), false);
        assertEquals(List.of("host", "port", "profile"), faults.stream().map(DriverFault::setting).toList());
        assertEquals(List.of(), drivers.faults(DeviceSettings.of("c", "card", "pcsc"), true));
    }

    @Test
    void simulatedDriver_isRefusedInProduction() {
        DeviceSettings card = DeviceSettings.of("card", "card", "card-loopback").at("127.0.0.1", 35_963);
        assertEquals(List.of(), drivers.faults(card, false));
        assertEquals("driver", drivers.faults(card, true).get(0).setting());
        assertTrue(drivers.simulated("card-loopback"));
    }

    @Test
    void portOutOfRange_isAFault() {
        DeviceSettings display = DeviceSettings.of("d", "display", "cd5220-tcp").at("127.0.0.1", 70_000);
        assertEquals("port", only(display).setting());
    }

    @Test
    void scannersWithoutTheirPath_areFaults() {
        assertEquals("path", only(DeviceSettings.of("s", "scanner", "scanner-serial")).setting());
        assertEquals("path", only(DeviceSettings.of("s", "scanner", "keyboard")).setting());
        assertTrue(only(DeviceSettings.of("s", "scanner", "keybord")).wanted().contains("maksudnya keyboard"));
        assertTrue(only(DeviceSettings.of("s", "scaner", "keyboard")).wanted().contains("maksudnya scanner"));
    }

    private DriverFault only(DeviceSettings settings) {
        List<DriverFault> faults = drivers.faults(settings, false);
        assertEquals(1, faults.size(), faults.toString());
        return faults.get(0);
    }
}
