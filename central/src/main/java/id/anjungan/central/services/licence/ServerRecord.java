package id.anjungan.central.services.licence;

import id.anjungan.calendar.WorkingDays;
import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Reckoned;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.MaskedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application as the licensing system tells it. The applicant's name leaves this room masked, whether or not it came
 * so.
 */
record ServerRecord(String number, String licence, String applicant, ApplicationState state,
        List<Application.Step> steps, List<String> missing, Optional<Standard> standard,
        Optional<Application.Rejection> rejection) {

    private static final int MOST_STEPS = 24;
    private static final int MOST_MISSING = 12;
    private static final int LONGEST_TEXT = 90;

    /** The service standard: how many working days, counted after the day the file was complete. */
    record Standard(int workingDays, LocalDate from) {
    }

    /** What is not as the contract says, as a field's name; empty when all is. */
    Optional<String> fault() {
        if (number == null || state == null || !text(licence) || applicant == null || applicant.isBlank()) {
            return Optional.of("application is incomplete");
        } else if (steps == null || steps.size() > MOST_STEPS || steps.stream().anyMatch(s -> s == null
                || s.state() == null || s.on() == null)) {
            return Optional.of("steps");
        } else if (missing == null || missing.size() > MOST_MISSING || !missing.stream().allMatch(ServerRecord::text)) {
            return Optional.of("missing");
        }
        return standard.isPresent() && standard.get().from() == null ? Optional.of("standard") : Optional.empty();
    }

    /** Words for a screen and a paper: short, without control characters, and without a number that names a person. */
    private static boolean text(String words) {
        return words != null && !words.isBlank() && words.length() <= LONGEST_TEXT
                && words.chars().noneMatch(Character::isISOControl) && !words.matches(".*\\d{8}.*");
    }

    Application application(ApplicationNumber asked, WorkingDays calendar, LocalDate today) {
        return new Application(asked, licence.strip(), MaskedName.of(applicant), List.copyOf(steps),
                missing.stream().map(String::strip).toList(), standard.map(s -> promise(s, calendar, today)),
                rejection);
    }

    private static Promise promise(Standard standard, WorkingDays calendar, LocalDate today) {
        boolean countable = standard.workingDays() > 0 && !standard.from().isAfter(today);
        Optional<LocalDate> due = countable ? calendar.after(standard.from(), standard.workingDays())
                : Optional.empty();
        return new Promise(standard.workingDays(), standard.from(),
                due.flatMap(d -> calendar.between(today, d).map(left -> new Reckoned(d, left))));
    }
}
