package id.anjungan.demo;

import id.anjungan.house.HouseRules;
import java.util.List;
import java.util.Map;

/** The roof sees everything below it; its own rooms see the office only. */
class HouseRulesTest extends HouseRules {

    @Override
    protected Map<String, List<String>> arrows() {
        return Map.of(
                "demo", List.of("demo..", "language"),
                // The eye of the simulated scanner is the phone's, too.
                "demo.office", List.of("contract..", "config", "devices.scanner.sim", "language", "loopback"),
                "demo.proof", List.of("contract..", "language"),
                // The hub's index, held against the definition.
                "demo.visits", List.of("demo.office", "demo.proof", "contract..", "central.survey", "calendar",
                        "language"),
                "demo.workbench", List.of("demo.office", "contract..", "language"),
                // It builds the very screen that it measures, and a bare window beside it.
                "demo.bench", List.of("demo.office", "contract..", "config", "kiosk.journal", "kiosk.queue",
                        "kiosk.queue.counter", "kiosk.page", "kiosk.screen",
                        "kiosk.screen.driven", "language"));
    }

    /** Mains, and the places where a process's pipes or a cable's sockets get their own thread. */
    @Override
    protected List<String> bannedWordRooms() {
        return List.of("Demo", "Child", "Cable");
    }
}
