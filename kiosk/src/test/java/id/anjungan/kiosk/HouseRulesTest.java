package id.anjungan.kiosk;

import id.anjungan.house.HouseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terminal's arrows. Money reaches link, tax server and printer only through ports; a service knows no other. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.ofEntries(
                Map.entry("kiosk", List.of("kiosk..", "config", "contract..", "devices..", "region", "tariff",
                        "language", "files")),
                Map.entry("kiosk.page", List.of("contract..", "calendar")),
                Map.entry("kiosk.log", List.of()),
                Map.entry("kiosk.journal", List.of("contract..", "files", "language")),
                Map.entry("kiosk.screen", List.of("kiosk.screen..", "kiosk.page", "contract.queue", "language")),
                Map.entry("kiosk.screen.look", List.of("kiosk.page")),
                Map.entry("kiosk.screen.drawn", List.of("kiosk.screen.look", "kiosk.page")),
                Map.entry("kiosk.screen.typing", List.of("kiosk.screen.look", "kiosk.page")),
                Map.entry("kiosk.screen.pages", List.of("kiosk.screen.look", "kiosk.screen.drawn",
                        "kiosk.screen.typing", "kiosk.page")),
                Map.entry("kiosk.screen.driven", List.of("kiosk.screen.look")),
                Map.entry("kiosk.link", List.of("kiosk.journal", "contract..", "config", "files", "language")),
                Map.entry("kiosk.payment", List.of("kiosk.journal", "kiosk.page", "devices", "devices.printer",
                        "contract..", "config")),
                Map.entry("kiosk.payment.qris", List.of("kiosk.payment", "kiosk.link", "contract..")),
                Map.entry("kiosk.payment.posting", List.of("kiosk.payment", "kiosk.link", "contract..")),
                Map.entry("kiosk.payment.sim", List.of("kiosk.payment", "kiosk.journal", "kiosk.page",
                        "devices.printer", "contract..", "config")),
                Map.entry("kiosk.queue", List.of("kiosk.journal", "contract..", "calendar", "config", "devices",
                        "devices.display")),
                Map.entry("kiosk.lan", List.of("config", "contract.fleet", "files", "language")),
                Map.entry("kiosk.queue.counter", List.of("kiosk.queue", "kiosk.lan", "kiosk.page", "contract..", "calendar",
                        "config")),
                Map.entry("kiosk.queue.counter.pages", List.of("kiosk.queue.counter", "kiosk.queue", "kiosk.page",
                        "contract..")),
                Map.entry("kiosk.services", List.of("kiosk.page", "contract..", "calendar", "devices.printer",
                        "config")),
                Map.entry("kiosk.services.tax", List.of("kiosk.services", "kiosk.page", "kiosk.payment", "contract",
                        "contract.tax", "contract.fleet", "contract.sync", "contract.purchase", "contract.queue",
                        "devices.printer", "config", "region", "tariff")),
                Map.entry("kiosk.services.guide", List.of("kiosk.services", "kiosk.page", "contract", "contract.tax",
                        "contract.sync", "config")),
                Map.entry("kiosk.services.proof", List.of("kiosk.services", "kiosk.page", "kiosk.payment", "contract",
                        "contract.tax", "contract.sync", "devices.printer", "config", "region")),
                Map.entry("kiosk.survey", List.of("kiosk.services", "kiosk.page", "kiosk.journal", "contract..",
                        "calendar", "config")),
                Map.entry("kiosk.session", List.of("kiosk.services", "kiosk.payment", "kiosk.link", "kiosk.queue",
                        "kiosk.page", "kiosk.journal", "devices", "devices.card", "devices.printer",
                        "devices.display", "devices.scanner", "contract..", "config")),
                Map.entry("kiosk.technician", List.of("kiosk.journal", "kiosk.lan", "config", "contract..", "calendar",
                        "devices..",
                        "language")));
    }

    /** A service: its own words and the shared ones. What moves money or knows the law stands in the table. */
    @Override
    protected Optional<List<String>> ofSlice(String room) {
        return room.matches("kiosk\\.services\\.[a-z]+") ? Optional.of(List.of("kiosk.services", "kiosk.page", "contract",
                "contract.sync", "contract." + room.substring("kiosk.services.".length()), "devices.printer", "config", "region",
                "calendar"))
                : Optional.empty();
    }

    /** The loops' own runners and the mains. */
    @Override
    protected List<String> bannedWordRooms() {
        List<String> rooms = new ArrayList<>(super.bannedWordRooms());
        rooms.addAll(List.of("Kiosk", "LinkThread", "SessionThread", "PastProofThread", "Counters"));
        return rooms;
    }
}
