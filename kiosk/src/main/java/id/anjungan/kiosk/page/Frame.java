package id.anjungan.kiosk.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a screen shows at one moment: the page and what stands around it. A mirror: nothing on the screen is
 * state but what is being typed.
 *
 * @param version     grows by one with each frame of a terminal
 * @param language    {@code id} or {@code en} (more are only translation)
 * @param leavesAt    the visible warning before an idle time-out: when the visit ends unless someone touches
 * @param staff       where the call for staff stands
 * @param calling     tickets being called now, for the start page's strip
 * @param asked       how the service was
 */
public record Frame(long version, Page page, String language, boolean largeText, boolean highContrast,
        String officeName, Optional<Instant> leavesAt, Staff staff, List<Called> calling, boolean simulation,
        Asked asked) {

    /** With nothing asked. */
    public Frame(long version, Page page, String language, boolean largeText, boolean highContrast, String officeName,
            Optional<Instant> leavesAt, Staff staff, List<Called> calling, boolean simulation) {
        this(version, page, language, largeText, highContrast, officeName, leavesAt, staff, calling, simulation,
                Asked.NOTHING);
    }

    /** What a page that ends a service asks besides: faces to touch, thanks for one, the way to the nine questions. */
    public record Asked(boolean faces, boolean thanks, boolean sheet) {

        public static final Asked NOTHING = new Asked(false, false, false);
    }

    /**
     * The call for staff, on whatever page its citizen is.
     *
     * @param slip      the paper that is offered when nobody comes; where it cannot be, {@code reference} and
     *                  {@code help} stand on the screen instead
     * @param reference of the call
     * @param help      the desk to ask at, and {@code phone}; empty where the office named none
     */
    public record Staff(Stand stand, PaperState slip, String reference, String help, String phone) {

        /** Nobody calls. */
        public static final Staff NOT_CALLED = new Staff(Stand.NOT_CALLED, PaperState.NONE, "", "", "");

        /** UNREACHED: it rings nowhere, and the citizen is told at once. */
        public enum Stand {
            NOT_CALLED, CALLED, COMING, UNANSWERED, UNREACHED
        }

        public boolean nobodyComes() {
            return stand == Stand.UNANSWERED || stand == Stand.UNREACHED;
        }
    }

    public record Called(String number, String counter) {
    }
}
