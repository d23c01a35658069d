package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something an operator should know.
 *
 * @param code   of {@link HubCode}, or a terminal's own; {@code detail} is tokens, never holds personal data
 */
public record HubEvent(String id, Instant at, Optional<TerminalId> terminal, Severity severity, String code,
        String detail) {

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
