package id.anjungan.contract.enrol;

import id.anjungan.contract.TerminalId;

/** {@code POST {hub.web}/enrol} with a {@link Request}; 200 with a {@link Granted}, 403 when the code is not good. */
public final class Enrolment {

    /** @param publicKey the terminal's Ed25519 key, X.509 SubjectPublicKeyInfo in base64 */
    public record Request(TerminalId terminal, String office, String code, String publicKey) {
    }

    /** @param secret the MQTT password, bound by the hub to client id and topics of this terminal */
    public record Granted(TerminalId terminal, String secret) {
    }

    private Enrolment() {
    }
}
