package id.anjungan.kiosk.session;

import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.devices.Health;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.services.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The terminal's state that outlives visits. Session thread only. */
final class Surroundings {

    private static final int CALLS_SHOWN = 3;

    private final List<Service> services;
    private final boolean queue;
    private final Map<String, Health> devices = new LinkedHashMap<>();
    HubLink.State link = HubLink.State.DOWN;
    Set<String> notConnected = Set.of();
    boolean journalHolds = true;
    List<Frame.Called> calling = List.of();
    /** Why the whole terminal is closed: a key of the texts; {@code starting} until the welcome. */
    Optional<String> closed = Optional.of("starting");
    String closedCode = "";

    Surroundings(List<Service> services, boolean queue) {
        this.services = services;
        this.queue = queue;
    }

    StartPage startPage() {
        return new StartPage(services, notConnected, journalHolds, link == HubLink.State.UP, printer(),
                works("card"), scanner(), queue);
    }

    /** Unknown is not down: a device that has not spoken yet switches nothing off. */
    private boolean works(String kind) {
        return devices.values().stream().filter(h -> h.kind().equals(kind))
                .noneMatch(h -> h.state() == Health.State.DOWN);
    }

    boolean printer() {
        return works("printer");
    }

    /** A scanner is there and is listened to: one that never spoke is not asked for. */
    boolean scanner() {
        return devices.values().stream().filter(h -> h.kind().equals("scanner"))
                .anyMatch(h -> h.state() == Health.State.UP || h.detail().equals("garbled"));
    }

    /** @return false if nothing a row should tell has changed */
    boolean changed(Health health) {
        Health before = devices.put(health.name(), health);
        return before == null || before.state() != health.state() || !before.detail().equals(health.detail());
    }

    void board(Board board) {
        List<Frame.Called> calls = new ArrayList<>();
        board.now().ifPresent(c -> calls.add(new Frame.Called(c.number(), c.counter())));
        board.recent().stream().map(c -> new Frame.Called(c.number(), c.counter()))
                .filter(c -> !calls.contains(c)).forEach(calls::add);
        calling = calls.subList(0, Math.min(CALLS_SHOWN, calls.size()));
    }

    void close(String why, String code) {
        closed = Optional.of(why);
        closedCode = code;
    }

    void reopen(String why) {
        closed = closed.filter(w -> !w.equals(why));
    }
}
