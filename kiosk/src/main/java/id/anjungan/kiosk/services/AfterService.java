package id.anjungan.kiosk.services;

import java.time.Instant;

/**
 * What somebody may be asked whose service is done: faces for one tap, a sheet for who wants it. It costs the visit no
 * page and no time of its own, and what is answered can later be joined to no visit. Session thread only.
 */
public interface AfterService {

    /** Nothing is asked. */
    AfterService NOTHING = new AfterService() {
        @Override
        public boolean faces() {
            return false;
        }

        @Override
        public boolean sheet() {
            return false;
        }

        @Override
        public void touched(String service, int level) {
            // No face was shown.
        }

        @Override
        public Flow open(String service, Flow done) {
            return done;
        }

        @Override
        public void visitEnded() {
            // Nobody was asked.
        }

        @Override
        public void store(Instant now) {
            // There is nothing to store.
        }
    };

    /** Whether faces are shown. */
    boolean faces();

    /** Whether the sheet is offered. */
    boolean sheet();

    /** @param level 1 (worst) to 4 */
    void touched(String service, int level);

    /** @param done the flow whose service is done: the sheet ends as it would, and leads back to it */
    Flow open(String service, Flow done);

    /** A visit is over, whether or not it answered: what waited for that may go with the next {@link #store}. */
    void visitEnded();

    /** Puts what was answered on the disk. @throws RuntimeException as the journal does when the disk refuses */
    void store(Instant now);
}
