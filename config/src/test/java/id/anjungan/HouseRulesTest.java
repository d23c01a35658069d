package id.anjungan;

import id.anjungan.house.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ground floor: contracts know contracts, the law knows the words of a bill, settings know codes of places. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.ofEntries(
                Map.entry("contract", List.of()),
                Map.entry("contract.enrol", List.of("contract")),
                Map.entry("contract.sync", List.of("contract", "contract.tax", "contract.queue")),
                Map.entry("contract.purchase", List.of("contract.tax")),
                Map.entry("language", List.of()),
                Map.entry("calendar", List.of()),
                Map.entry("loopback", List.of()),
                Map.entry("files", List.of()),
                Map.entry("contract.qris", List.of("contract", "contract.tax")),
                Map.entry("contract.wire", List.of("contract..")),
                Map.entry("contract.mqtt", List.of("contract")),
                Map.entry("region", List.of()),
                Map.entry("tariff", List.of("contract", "contract.tax")),
                Map.entry("config", List.of("calendar", "contract", "contract.tax", "contract.wire", "region")));
    }

    /** Messages of a feature know the shared words only. */
    @Override
    protected Optional<List<String>> ofSlice(String room) {
        return room.matches("contract\\.[a-z]+") ? Optional.of(List.of("contract")) : Optional.empty();
    }

    @Override
    protected List<String> bannedWordRooms() {
        return List.of("MqttConnection", "Wib");
    }
}
