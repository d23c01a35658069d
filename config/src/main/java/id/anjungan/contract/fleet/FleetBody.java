package id.anjungan.contract.fleet;

import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Retained status and its will. */
public sealed interface FleetBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("fleet")
            .with("fleet.status", Status.class)
            .with("fleet.link-lost", LinkLost.class)
            .with("fleet.goodbye", Goodbye.class)
            .with("fleet.staff-coming", StaffComing.class)
            .with("fleet.not-connected", NotConnected.class);

    /**
     * Sent retained on connect, on each change and every {@code heartbeat}.
     *
     * @param epoch   grows with each start of the terminal; a will of an older epoch is ignored
     * @param service what the terminal offers citizens now
     * @param head    newest journal row
     * @param queue   the counter services of the queue it hosts, as people of the office call them; none without a
     *                queue, and an older terminal does not say
     */
    record Status(long epoch, ServiceState service, List<DeviceReport> devices, Optional<Head> head, String version,
            String office, List<String> services, boolean simulation, List<CounterService> queue)
            implements FleetBody {
        public Status {
            queue = queue == null ? List.of() : List.copyOf(queue);
        }
    }

    /** @param id as in tickets; the names in Indonesian and English */
    record CounterService(String id, String nameId, String nameEn) {
    }

    /** The will: the link died without a goodbye. Says nothing about whether the terminal still serves. */
    record LinkLost(long epoch) implements FleetBody {
    }

    /** An orderly end. */
    record Goodbye(long epoch, String why) implements FleetBody {
    }

    record Head(String stream, long seq, String hash) {
    }

    /** @param state {@code UP | DEGRADED | DOWN | UNKNOWN}; {@code detail} a code such as {@code paper_out} */
    record DeviceReport(String name, String kind, String driver, DeviceState state, String detail, Instant since) {
    }

    /** Health of a device as its host sees it. */
    enum DeviceState {
        UP("up"), DEGRADED("degraded"), DOWN("down"), UNKNOWN("unknown");

        private final String code;

        DeviceState(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    /** What the terminal offers. */
    enum ServiceState {
        OPEN("open"), PARTLY("partly"), CLOSED("closed"), OUT_OF_SERVICE("out_of_service");

        private final String code;

        ServiceState(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * Told to a terminal on its return, and to all on each change.
     *
     * @param services whose server the hub has not been given; others are connected
     * @param silent   features ({@code tax}, {@code qris}, ...) whose server does not answer the hub; the hub goes on
     *                 trying and tells when it answers again. An older hub does not say
     */
    record NotConnected(List<String> services, List<String> silent) implements FleetBody {
        public NotConnected {
            silent = silent == null ? List.of() : List.copyOf(silent);
        }
    }

    /**
     * An operator has taken up a citizen's call for staff. Told again on a terminal's return until its row
     * {@code staff.answered} has come; of a call that no longer stands it means nothing.
     *
     * @param call as in the row {@code staff.called}; {@code by} the operator's account
     */
    record StaffComing(String call, String by, Instant at) implements FleetBody {
    }
}
