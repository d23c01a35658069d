package id.anjungan.kiosk.services;

import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages that the services really show, found by walking them: for whoever must draw them. */
public final class WalkedPages {

    private WalkedPages() {
    }

    /**
     * The start page with every service on it first.
     *
     * @param most different pages of one id
     */
    public static List<Page> of(int most) {
        Map<String, Set<Page>> found = new LinkedHashMap<>();
        found.put("start", Set.of(new Page.Menu("start", Text.of("session.start.title"),
                Text.of("session.start.lead"), tiles(), true, Duration.ZERO)));
        FlowClosureTest.services().forEach(service -> walk(service, found, most));
        AskedPages.all().forEach(page -> found.computeIfAbsent(page.id(), id -> new LinkedHashSet<>()).add(page));
        List<Page> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        return all;
    }

    /** Tiles of the start page, one of each service however it is set, where a scanner is ready. */
    public static List<Page.Choice> tiles() {
        Map<String, Page.Choice> tiles = new LinkedHashMap<>();
        FlowClosureTest.services().map(WalkedPages::tile).forEach(tile -> tiles.putIfAbsent(tile.action(), tile));
        return List.copyOf(tiles.values());
    }

    private static Page.Choice tile(Service service) {
        Page.Choice t = service.tile();
        return new Page.Choice(t.action(), t.icon(), t.title(), service.codeHint().orElse(t.detail()), t.takes(),
                t.main(), t.offBecause(), t.bring());
    }

    private static void walk(Service service, Map<String, Set<Page>> found, int most) {
        Set<Flow> seen = new HashSet<>();
        Deque<Flow> open = new ArrayDeque<>(List.of(service.open(new RecordingDesk())));
        while (!open.isEmpty()) {
            Flow flow = open.poll();
            if (!seen.add(flow)) {
                continue;
            }
            Set<Page> same = found.computeIfAbsent(flow.page().id(), id -> new LinkedHashSet<>());
            if (same.size() < most) {
                same.add(flow.page());
            }
            if (flow.outcome().isPresent()) {
                continue;
            }
            List<Intent> all = new ArrayList<>(flow.page().intents());
            all.add(new Intent.TimedOut());
            if (flow.page() instanceof Page.Pay) {
                all.addAll(PayingSamples.all());
            }
            all.forEach(intent -> open.add(flow.on(intent)));
        }
    }
}
