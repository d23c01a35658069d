package id.anjungan.devices;

import static java.util.Map.entry;

import id.anjungan.house.HouseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arrows of this module: rooms know the ground floor of devices, adapters know their port and the channels. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.ofEntries(
                entry("devices", List.of("contract.fleet")),
                entry("devices.channel", List.of("devices", "contract.fleet")),
                entry("devices.sim", List.of("language")),
                entry("devices.printer", List.of("devices", "contract.fleet")),
                entry("devices.printer.escpos", List.of("devices", "devices.printer", "devices.channel",
                        "contract.fleet")),
                entry("devices.printer.sim", List.of("devices.sim")),
                entry("devices.card", List.of("devices", "contract.fleet")),
                entry("devices.card.pcsc", List.of("devices", "devices.card", "contract.fleet")),
                // The loopback terminal is a stack for the PC/SC adapter; the adapter does not know it.
                entry("devices.card.sim", List.of("devices", "devices.card", "devices.card.pcsc", "devices.sim",
                        "contract.fleet")),
                entry("devices.display", List.of("devices", "contract.fleet")),
                entry("devices.display.cd5220", List.of("devices", "devices.display", "devices.channel",
                        "contract.fleet")),
                entry("devices.display.sim", List.of("devices.sim")),
                entry("devices.sound", List.of()),
                entry("devices.scanner", List.of("devices", "contract.fleet")),
                entry("devices.scanner.line", List.of("devices", "devices.scanner", "devices.channel",
                        "contract.fleet")),
                entry("devices.scanner.keyboard", List.of("devices", "devices.scanner", "contract.fleet")),
                entry("devices.scanner.sim", List.of("devices.sim")),
                entry("devices.drivers", List.of("devices..")),
                entry("devices.desk", List.of("devices..", "contract.fleet", "calendar", "language")));
    }

    @Override
    protected List<String> bannedWordRooms() {
        List<String> rooms = new ArrayList<>(super.bannedWordRooms());
        // Each of these owns the one thread its comment speaks of.
        rooms.addAll(List.of("DeviceThread", "BlockedWriter", "FileByteChannel", "SimServer", "PrinterSim", "VpcdCard",
                "Attendance", "LoopbackTerminal", "LoopbackSlot", "OneCall"));
        return rooms;
    }
}
