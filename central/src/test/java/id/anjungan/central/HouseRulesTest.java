package id.anjungan.central;

import id.anjungan.house.HouseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hub's arrows. Desks know their port and the shared shape; the inbox knows no ledger; only the main knows all. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.ofEntries(
                Map.entry("central", List.of("central..", "config", "contract..", "region", "files", "language")),
                Map.entry("central.broker", List.of("contract", "files")),
                Map.entry("central.store", List.of("contract..", "files")),
                Map.entry("central.fleet", List.of("central.store", "contract..", "region")),
                Map.entry("central.inbox", List.of("central.store", "central.fleet", "central.services",
                        "contract..")),
                Map.entry("central.ledger", List.of("central.store", "central.services", "central.services.tax",
                        "central.services.qris", "contract..", "calendar")),
                Map.entry("central.outbound", List.of("central.store", "contract..", "language")),
                Map.entry("central.auth", List.of("central.store", "contract", "contract.wire", "config", "region")),
                Map.entry("central.survey", List.of("central.store", "contract..")),
                Map.entry("central.office", List.of("central.ledger", "central.store", "central.survey",
                        "contract..", "calendar", "region")),
                Map.entry("central.web", List.of("central.auth", "central.fleet", "central.ledger", "central.office",
                        "central.survey", "central.store", "contract..", "calendar", "config", "region",
                        "language")),
                Map.entry("central.web.pages", List.of("central.web", "central.auth", "central.fleet",
                        "central.ledger", "central.office", "central.survey", "central.store", "contract..",
                        "region")),
                Map.entry("central.services", List.of("central.store", "contract..")),
                Map.entry("central.services.tax", List.of("central.services", "central.store", "central.outbound",
                        "contract", "contract.tax", "contract.purchase", "contract.wire", "region")),
                Map.entry("central.services.qris", List.of("central.services", "central.store", "central.outbound",
                        "contract", "contract.qris", "contract.tax", "contract.wire", "calendar")),
                Map.entry("central.services.tax.sim", List.of("central.services.tax", "central.simulation", "tariff..",
                        "contract", "contract.tax", "contract.wire", "calendar", "region", "config", "language")),
                Map.entry("central.services.qris.sim", List.of("central.services.qris", "central.simulation",
                        "central.outbound", "contract", "contract.qris", "contract.wire", "calendar", "config",
                        "files", "language")),
                Map.entry("central.simulation", List.of("contract..", "config", "language")));
    }

    /** A service that only asks; its simulator stands beside it. */
    @Override
    protected Optional<List<String>> ofSlice(String room) {
        if (!room.matches("central\\.services\\.[a-z]+(\\.sim)?")) {
            return Optional.empty();
        }
        String leaf = room.split("\\.")[2];
        List<String> known = List.of("central.services", "central.outbound", "contract", "contract." + leaf,
                "contract.wire", "config", "calendar", "region");
        return Optional.of(Stream.concat(known.stream(), room.endsWith(".sim")
                ? Stream.of("central.services." + leaf, "central.simulation", "language")
                : Stream.of("central.store")).toList());
    }

    /** Threads have one owner each: the main's wiring, the store's writer, the inbox. Simulators are programs too. */
    @Override
    protected List<String> bannedWordRooms() {
        List<String> rooms = new ArrayList<>(super.bannedWordRooms());
        rooms.addAll(List.of("Central", "Hub", "Store", "Inbox"));
        return rooms;
    }
}
