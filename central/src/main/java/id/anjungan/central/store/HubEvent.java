package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something an operator should know.
 *
 * @param code   of {@link HubCode}, or a terminal's own; {@code detail} is tokens, never holds personal data
 * @param series of what happens again and again; empty for what happened once
 */
public record HubEvent(String id, Instant at, Optional<TerminalId> terminal, Severity severity, String code,
        String detail, Optional<Series> series) {

    public HubEvent(String id, Instant at, Optional<TerminalId> terminal, Severity severity, String code,
            String detail) {
        this(id, at, terminal, severity, code, detail, Optional.empty());
    }

    /** @param running until it has been quiet for long enough */
    public record Series(long times, Instant lastAt, boolean running) {
    }

    /** Stored. */
    public enum Severity {
        INFO("info"), WARNING("warning"), ALARM("alarm");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Severity of(String code) {
            for (Severity s : values()) {
                if (s.code.equals(code)) {
                    return s;
                }
            }
            throw new IllegalArgumentException("severity " + code);
        }
    }
}
