package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.Coded;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import id.anjungan.contract.licence.LicenceBody.Trouble;
import java.util.Arrays;

/** What a visit came to: read by operators as {@code outcome.<code>}. */
public enum LicenceOutcome implements Coded {
    SHOWN("shown"), SLIP("slip"), SLIP_NOT_PRINTED("slip_not_printed"),
    NOT_FOUND("not_found"), PHONE_DIFFERS("phone_differs"), TOO_MANY_TRIES("too_many_tries"),
    NO_ANSWER("no_answer"), NOT_CONNECTED("not_connected"), SILENT("silent"), ERROR("error"), UNREADABLE("unreadable"),
    CONTRADICTS("contradicts");

    private final String name;

    LicenceOutcome(String name) {
        this.name = name;
    }

    @Override
    @JsonValue
    public String code() {
        return "licence_" + name;
    }

    /** The last part of the keys of its words on the screen. */
    public String key() {
        return name;
    }

    public static LicenceOutcome of(Refusal refusal) {
        return of(refusal.code());
    }

    public static LicenceOutcome of(Trouble trouble) {
        return of(trouble.code());
    }

    private static LicenceOutcome of(String name) {
        return Arrays.stream(values()).filter(o -> o.name.equals(name)).findFirst().orElseThrow();
    }
}
