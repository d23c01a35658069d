package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Where an application stands, in the words of the province's licensing offices. */
public enum ApplicationState {
    WAITING_VERIFICATION("waiting_verification"), IN_PROCESS("in_process"), NEEDS_CORRECTION("needs_correction"),
    APPROVED("approved"), REJECTED("rejected");

    private final String code;

    ApplicationState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** What may come right after it. */
    List<ApplicationState> next() {
        return switch (this) {
            case WAITING_VERIFICATION -> List.of(IN_PROCESS, NEEDS_CORRECTION, REJECTED);
            case IN_PROCESS -> List.of(NEEDS_CORRECTION, APPROVED, REJECTED);
            case NEEDS_CORRECTION -> List.of(WAITING_VERIFICATION, IN_PROCESS, REJECTED);
            case APPROVED, REJECTED -> List.of();
        };
    }
}
