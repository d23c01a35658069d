package id.anjungan.kiosk.page;

/** What the screen sends. The bottom bar's touches are the session's own; {@link Act} goes to the flow. */
public sealed interface Touch {

    /** @param page id of the page that was touched; an act for a page no longer shown is dropped */
    record Act(String page, Intent intent) implements Touch {
    }

    /** Any touch at all, sent before its meaning: it counts, and it keeps the visit alive. */
    record Felt() implements Touch {
    }

    record CallStaff() implements Touch {
    }

    /** The citizen does without. */
    record CancelStaff() implements Touch {
    }

    /** Somebody came and helped. */
    record StaffHelped() implements Touch {
    }

    /** The slip that is offered when nobody comes. */
    record StaffSlip() implements Touch {
    }

    record LargeText() implements Touch {
    }

    record HighContrast() implements Touch {
    }

    record Language(String code) implements Touch {
    }

    /** One of the four faces shown after a service. @param level 1 (worst) to 4 */
    record Face(String page, int level) implements Touch {
    }

    /** The nine questions are wanted. */
    record Sheet(String page) implements Touch {
    }

    /** "I am still here", on the time-out warning. */
    record Stay() implements Touch {
    }

    /** End the visit and wipe it: offered on every page while no money moves. */
    record Leave() implements Touch {
    }
}
