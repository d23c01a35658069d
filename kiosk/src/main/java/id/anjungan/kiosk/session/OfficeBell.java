package id.anjungan.kiosk.session;

import id.anjungan.contract.sync.StaffCall;
import java.time.Instant;
import java.util.Optional;

/** Where a call for staff rings in this office: the counter pages. Called on the session's thread; must not block. */
public interface OfficeBell {

    /** Of an office without counter pages. */
    OfficeBell NONE = new OfficeBell() {
        @Override
        public boolean heard() {
            return false;
        }

        @Override
        public void show(Optional<Ring> ring) {
            // Nobody looks.
        }
    };

    /** @param answered who comes, once somebody does */
    record Ring(String call, Instant at, Optional<Answered> answered) {
    }

    /** @param by a counter, or an operator's account at the hub */
    record Answered(StaffCall.From from, String by) {
    }

    /** Whether a clerk has a counter page open. */
    boolean heard();

    /** The call as it stands now; empty: there is none. */
    void show(Optional<Ring> ring);
}
