package id.anjungan.kiosk.session;

import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The start pages that the sample office's settings name, each as usual and with what may be off: to be drawn. */
public final class StartPages {

    private static final Instant MORNING = Instant.parse("2026-01-15T02:30:00Z");
    private static final List<List<String>> CHOICES = List.of(List.of("queue"), List.of("queue", "check", "guide"),
            List.of("tax", "proof"), List.of("queue", "tax", "proof"),
            List.of("tax", "queue", "licence", "proof", "check", "guide"));

    private StartPages() {
    }

    public static List<Page> all() {
        List<Page> all = new ArrayList<>();
        for (List<String> ids : CHOICES) {
            List<Service> services = ids.stream().map(AllServices::one).toList();
            String name = "start_of_" + String.join("_", ids);
            all.add(page(name, services, Map.of(), Set.of()));
            all.add(page(name + ".full", services, Map.of("check", "session.off.hub"), Set.of("informasi", "kasir")));
        }
        return all;
    }

    private static Page page(String id, List<Service> services, Map<String, String> off, Set<String> usedUp) {
        Map<String, WhatWorks.Stand> stands = new HashMap<>();
        services.forEach(s -> stands.put(s.id(), new WhatWorks.Stand(Optional.ofNullable(off.get(s.id())).map(Text::of),
                List.of())));
        Page.Menu made = (Page.Menu) new StartPage(services, stands, true, new Service.Now(MORNING, usedUp))
                .page(Duration.ofSeconds(60));
        return new Page.Menu(id, made.title(), made.lead(), made.choices(), true, made.idle());
    }
}
