package id.anjungan.devices;

import id.anjungan.contract.fleet.DeviceDetail;
import java.time.Instant;

/**
 * A device as its host sees it.
 *
 * @param name   from the configuration, e.g. {@code printer}
 * @param kind   {@code printer | card | display | scanner | board}
 * @param detail what is the matter
 * @param since  when it became so
 */
public record Health(String name, String kind, String driver, State state, DeviceDetail detail, Instant since) {

    /** UP works, DEGRADED works with a difference (near end), DOWN does not, UNKNOWN has not answered yet. */
    public enum State {
        UP, DEGRADED, DOWN, UNKNOWN
    }
}
