package id.anjungan.central.fleet;

import id.anjungan.contract.fleet.FleetBody.ServiceState;
import java.time.Instant;
import java.util.Optional;

/**
 * Three facts that are never one "online" flag.
 *
 * @param link     what broker and terminal said about the connection
 * @param liveness how long ago it was last heard
 * @param service  what it said it offers citizens, then
 */
public record Presence(Link link, Liveness liveness, Optional<ServiceState> service, Optional<Instant> heardAt,
        long epoch) {

    public static final Presence NEVER =
            new Presence(Link.NEVER, Liveness.NEVER, Optional.empty(), Optional.empty(), 0);

    /** The connection. */
    public enum Link {
        UP, LOST, SAID_GOODBYE, NEVER
    }

    /** ALIVE: within the expected interval; LATE: one or two heartbeats missing; SILENT: more. */
    public enum Liveness {
        ALIVE, LATE, SILENT, NEVER
    }
}
