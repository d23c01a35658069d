package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.AnsweredBy;
import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;

/** Asks and answers about the state of an application for a licence. */
public sealed interface LicenceBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("licence").withServer()
            .with("licence.ask-status", AskStatus.class)
            .with("licence.status-found", StatusFound.class)
            .with("licence.status-refused", StatusRefused.class)
            .with("licence.unavailable", LicenceUnavailable.class);

    /**
     * The number alone tells nothing: numbers follow each other, and whoever waits for a licence is nobody else's
     * business. The second fact is the end of the telephone number that was given with the application.
     *
     * @param phoneTail four digits
     */
    @AnsweredBy({StatusFound.class, StatusRefused.class, LicenceUnavailable.class})
    record AskStatus(ApplicationNumber number, String phoneTail) implements LicenceBody {
        @Override
        public boolean sensitive() {
            return true;
        }

        @Override
        public String toString() {
            return "AskStatus[number=" + number + ", phoneTail=****]";
        }
    }

    record StatusFound(Application application) implements LicenceBody {
        @Override
        public boolean sensitive() {
            return true;
        }

        @Override
        public String toString() {
            return "StatusFound[number=" + application.number() + "]";
        }
    }

    record StatusRefused(Refusal refusal) implements LicenceBody {
    }

    record LicenceUnavailable(Trouble trouble) implements LicenceBody {
    }

    /** A definite no. */
    enum Refusal {
        NOT_FOUND("not_found"), PHONE_DIFFERS("phone_differs"), TOO_MANY_TRIES("too_many_tries");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** Why there was no usable answer. */
    enum Trouble {
        NOT_CONNECTED("not_connected"), SILENT("silent"), ERROR("error"), UNREADABLE("unreadable"),
        CONTRADICTS("contradicts");

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }
}
