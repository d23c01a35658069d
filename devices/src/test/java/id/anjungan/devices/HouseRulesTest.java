package id.anjungan.devices;

import id.anjungan.house.HouseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arrows of this module: rooms know the ground floor of devices, adapters know their port and the channels. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.of(
                "devices", List.of(),
                "devices.channel", List.of("devices"),
                "devices.printer", List.of("devices"),
                "devices.card", List.of("devices"),
                "devices.display", List.of("devices"),
                "devices.drivers", List.of("devices.."));
    }

    @Override
    protected List<String> bannedWordRooms() {
        List<String> rooms = new ArrayList<>(super.bannedWordRooms());
        rooms.add("DeviceThread");
        return rooms;
    }
}
