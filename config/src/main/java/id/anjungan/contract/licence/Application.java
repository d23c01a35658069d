package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One application as a terminal may show it. Its state is the last of its steps.
 *
 * @param licence   what is applied for, in the licensing system's own words
 * @param steps     oldest first
 * @param missing   names of documents to hand in, while it needs correction
 * @param promise   the time the office gives itself, while the clock runs
 * @param rejection why, once it is rejected
 */
public record Application(ApplicationNumber number, String licence, MaskedName applicant, List<Step> steps,
        List<String> missing, Optional<Promise> promise, Optional<Rejection> rejection) {

    private static final int LONGEST_SERVICE = 365;

    /** @param on the day in WIB on which it came to this state */
    public record Step(ApplicationState state, LocalDate on) {
    }

    /**
     * The clock of the service standard. It runs only while an application is in process.
     *
     * @param workingDays how many; the day {@code from} does not count
     * @param reckoned    absent when the calendar of holidays does not reach that far: then nobody guesses
     */
    public record Promise(int workingDays, LocalDate from, Optional<Reckoned> reckoned) {
    }

    /** @param left working days after today up to and with {@code due}; negative once it is overdue */
    public record Reckoned(LocalDate due, int left) {
    }

    /** Why an application was rejected. */
    public enum Rejection {
        REQUIREMENTS("requirements"), SPATIAL_PLAN("spatial_plan"), DOCUMENTS_INVALID("documents_invalid"),
        NOT_CORRECTED("not_corrected"), WITHDRAWN("withdrawn"), OTHER("other");

        private final String code;

        Rejection(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    @JsonIgnore
    public ApplicationState state() {
        return steps.get(steps.size() - 1).state();
    }

    /** Where it contradicts itself, as the name of a field; empty when it does not. Both ends look before they show. */
    public Optional<String> contradiction(LocalDate today) {
        if (steps.isEmpty() || steps.get(0).state() != ApplicationState.WAITING_VERIFICATION) {
            return Optional.of("first step");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).state().next().contains(steps.get(i).state())) {
                return Optional.of("order of steps");
            } else if (steps.get(i).on().isBefore(steps.get(i - 1).on())) {
                return Optional.of("dates of steps");
            }
        }
        if (steps.get(steps.size() - 1).on().isAfter(today)) {
            return Optional.of("date to come");
        }
        return contradictionWithState();
    }

    private Optional<String> contradictionWithState() {
        if (missing.isEmpty() == (state() == ApplicationState.NEEDS_CORRECTION)) {
            return Optional.of("missing documents");
        } else if (rejection.isPresent() != (state() == ApplicationState.REJECTED)) {
            return Optional.of("rejection");
        }
        boolean clock = promise.isEmpty() || state() == ApplicationState.IN_PROCESS
                && promise.get().workingDays() > 0 && promise.get().workingDays() <= LONGEST_SERVICE
                && !promise.get().from().isBefore(steps.get(0).on())
                && !promise.get().from().isAfter(steps.get(steps.size() - 1).on());
        return clock ? Optional.empty() : Optional.of("promise");
    }
}
