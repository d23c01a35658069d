package id.anjungan.kiosk.session;

import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.devices.Health;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.services.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The terminal's state that outlives visits. Session thread only. */
final class Surroundings {

    private static final int CALLS_SHOWN = 3;
    private static final String PRINTER = "printer";

    private final WhatWorks works;
    private final List<Service> services;
    private final Set<String> kinds;
    private final Supplier<Service.Now> now;
    private final Map<String, Health> devices = new LinkedHashMap<>();
    private HubLink.State link = HubLink.State.DOWN;
    private Set<String> notConnected = Set.of();
    private Set<String> silent = Set.of();
    boolean journalHolds = true;
    List<Frame.Called> calling = List.of();
    /** Why the whole terminal is closed: a key of the texts; {@code starting} until the welcome. */
    Optional<String> closed = Optional.of("starting");
    String closedCode = "";

    /** @param kinds of devices that the settings name */
    Surroundings(List<Service> services, Set<String> kinds, Supplier<Service.Now> now) {
        this.now = now;
        this.services = services;
        this.kinds = kinds;
        this.works = WhatWorks.read(services);
    }

    StartPage startPage() {
        Map<String, WhatWorks.Stand> stands = new HashMap<>();
        services.forEach(s -> stands.put(s.id(), works.of(s.id(), by -> missing(by, s.feature()))));
        return new StartPage(services, stands, scanner(), now.get());
    }

    /** Unknown is not missing: what has not spoken yet switches nothing off. */
    private boolean missing(WhatWorks.KnownBy by, String feature) {
        return switch (by.teller()) {
            case LINK -> link != HubLink.State.UP;
            case CONNECTION -> notConnected.contains(feature);
            case JOURNAL -> !journalHolds;
            case DEVICE -> down(by.what());
            case HUB -> silent.contains(by.what());
            case NOTHING -> false;
        };
    }

    /** A terminal without a printer prints nothing; one without a card reader never asked for a card. */
    private boolean down(String kind) {
        return kind.equals(PRINTER) && !kinds.contains(kind) || devices.values().stream()
                .anyMatch(h -> h.kind().equals(kind) && h.state() == Health.State.DOWN);
    }

    /** What the hub says of the servers behind it. */
    void told(Command.NotConnected by) {
        notConnected = by.services();
        silent = by.silent();
    }

    /** While the link is down the hub says nothing; on its return it tells again whose servers are silent. */
    void linked(HubLink.State state) {
        link = state;
        if (state != HubLink.State.UP) {
            silent = Set.of();
        }
    }

    /** No new money without a journal that holds. */
    boolean needsJournal(Service service) {
        return works.switchesOff(WhatWorks.Teller.JOURNAL, service.id());
    }

    boolean printer() {
        return !down(PRINTER);
    }

    boolean linked() {
        return link == HubLink.State.UP;
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
