package id.anjungan.kiosk.services;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import java.util.Optional;
import java.util.Set;

/** A service of the start page. New ones are three folders and three one-line edits (README). */
public interface Service {

    /** Leaf name of its folders: {@code tax}. */
    String id();

    /** Its tile; the session switches it off with a reason when a need is missing. */
    Page.Choice tile();

    /** What it cannot do without. */
    Set<Need> needs();

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

    /** Things a service may need. JOURNAL: one that holds from its first row on, without which no money is taken. */
    enum Need {
        JOURNAL, HUB, PRINTER, CARD_READER, QUEUE
    }
}
