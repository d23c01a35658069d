package id.anjungan.central;

import id.anjungan.central.inbox.Inbox;
import id.anjungan.central.web.MachineDoor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What the hub says of itself to whatever watches over it: 200 while it takes what terminals send, else 503. */
final class Health {

    private Health() {
    }

    /** {@code {"state":"ok"}}, {@code {"state":"inbox_down"}} or {@code {"state":"inbox_stands","since":...}}. */
    static MachineDoor.Answer of(Inbox inbox) {
        Optional<Instant> stands = inbox.stands();
        if (stands.isPresent()) {
            return answer(503, "\"inbox_stands\",\"since\":\"" + stands.get() + "\"");
        }
        return inbox.isUp() ? answer(200, "\"ok\"") : answer(503, "\"inbox_down\"");
    }

    private static MachineDoor.Answer answer(int status, String state) {
        return new MachineDoor.Answer(status, ("{\"state\":" + state + "}").getBytes(StandardCharsets.UTF_8));
    }
}
