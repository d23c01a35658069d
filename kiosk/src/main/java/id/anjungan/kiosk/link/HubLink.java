package id.anjungan.kiosk.link;

import id.anjungan.contract.Body;
import id.anjungan.contract.VisitId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The hub as the terminal's rooms see it. Callbacks come on the link's thread: only enqueue there. */
public interface HubLink {

    /** @param done called exactly once */
    void ask(Body ask, Optional<VisitId> visit, Duration patience, Consumer<Outcome> done);

    /** Bodies the hub sends unasked: QrState, DeskDecided, NotConnected, StaffComing. */
    void onPush(Consumer<Body> listener);

    State state();

    /** What became of an ask. */
    sealed interface Outcome {
        record Answer(Body body) implements Outcome {
        }

        /** Not known whether the hub acted: the link was down, or no answer by the deadline. */
        record Silence(String why) implements Outcome {
        }
    }

    enum State {
        NOT_ENROLLED, DOWN, UP
    }
}
