package id.anjungan.kiosk.services;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service of the start page. New ones are three folders and three one-line edits (README). */
public interface Service {

    /** Leaf name of its folders: {@code tax}. */
    String id();

    /** Whose server it asks behind the hub. */
    default String feature() {
        return id();
    }

    /** Its tile. When it is switched off, and what differs when, stands in {@code what-works.yaml} of its folder. */
    Page.Choice tile();

    /**
     * Its first choices, for the start page of a terminal that offers nothing else; each is an action of the first
     * page of {@link #open}. Empty: its tile stands there.
     */
    default List<Page.Choice> choices(Now now) {
        return List.of();
    }

    /** @param usedUp counter services that give no more numbers today */
    record Now(Instant at, Set<String> usedUp) {
    }

    Flow open(Desk desk);

    /** True if a Samsat card on the start page should open it. */
    default boolean acceptsCard() {
        return false;
    }

    /**
     * Present if a code scanned on the start page should open it: what its tile then says where a scanner is ready.
     */
    default Optional<Text> codeHint() {
        return Optional.empty();
    }
}
