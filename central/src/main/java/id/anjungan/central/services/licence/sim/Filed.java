package id.anjungan.central.services.licence.sim;

import id.anjungan.contract.licence.Application.Rejection;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One application in the simulated system.
 *
 * @param shows what it is for in a demonstration, e.g. {@code overdue}
 */
record Filed(String shows, String number, String phone, String licence, String applicant, List<Step> steps,
        List<String> missing, Optional<Standard> standard, Optional<Rejection> rejection) {

    record Standard(int workingDays, LocalDate from) {
    }

    ApplicationState state() {
        return steps.get(steps.size() - 1).state();
    }

    boolean phoneEndsWith(String tail) {
        return phone.endsWith(tail);
    }
}
