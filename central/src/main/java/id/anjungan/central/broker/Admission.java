package id.anjungan.central.broker;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may connect, and to what. Asked on the broker's threads. */
public interface Admission {

    /** @return what this client may do; empty: refused */
    Optional<Rights> admit(String clientId, String username, byte[] password);

    /** False while nobody would take what this client sends: it is asked to come back. */
    default boolean ready(String clientId) {
        return true;
    }

    /** Called for every refused client, to raise an event. */
    default void refused(String clientId, String address) {
    }

    /** Called whenever a client that was let in wants what is not its own; the broker refuses it. */
    default void trespassed(String clientId, Trespass what, String topic) {
    }

    /**
     * Called whenever another program connects with the name of one that is connected: the broker cuts the earlier one.
     */
    default void takenOver(String clientId) {
    }

    /** What a client may not do there. */
    enum Trespass {
        WRITE, READ
    }

    /** Topic filters. A terminal has its own lanes and nothing else. */
    record Rights(List<String> publish, List<String> subscribe) {

        /** Only its own: up-lanes to write, down-lanes to read. */
        public static Rights terminal(TerminalId id) {
            return new Rights(lanes(id, true), lanes(id, false));
        }

        /** The hub's own inbox: the other way round, for every terminal. */
        public static Rights hub() {
            return new Rights(every(false), every(true));
        }

        private static List<String> lanes(TerminalId id, boolean up) {
            return Arrays.stream(Topics.Lane.values()).filter(l -> l.up() == up)
                    .map(l -> Topics.of(id, l)).toList();
        }

        private static List<String> every(boolean up) {
            return Arrays.stream(Topics.Lane.values()).filter(l -> l.up() == up).map(Topics::every).toList();
        }
    }
}
