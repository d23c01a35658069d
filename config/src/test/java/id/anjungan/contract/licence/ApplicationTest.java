package id.anjungan.contract.licence;

import static id.anjungan.contract.licence.ApplicationState.APPROVED;
import static id.anjungan.contract.licence.ApplicationState.IN_PROCESS;
import static id.anjungan.contract.licence.ApplicationState.NEEDS_CORRECTION;
import static id.anjungan.contract.licence.ApplicationState.REJECTED;
import static id.anjungan.contract.licence.ApplicationState.WAITING_VERIFICATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Rejection;
import id.anjungan.contract.licence.Application.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Application application(List<String> missing, Optional<Promise> promise,
            Optional<Rejection> rejection, ApplicationState... states) {
        List<Step> steps = new ArrayList<>();
        for (ApplicationState state : states) {
            steps.add(new Step(state, TODAY.minusDays(states.length - 1 - steps.size())));
        }
        return new Application(new ApplicationNumber("P2T-2611-004217"), "Izin", MaskedName.of("Budi"), steps, missing,
                promise, rejection);
    }

    private static Optional<String> fault(List<String> missing, ApplicationState... states) {
        return application(missing, Optional.empty(), Optional.empty(), states).contradiction(TODAY);
    }

    @Test
    void anAnswerThatHoldsTogetherIsTold_oneThatDoesNotIsRefusedByItsField() {
        assertEquals(Optional.empty(), fault(List.of(), WAITING_VERIFICATION));
        assertEquals(Optional.empty(), fault(List.of(), WAITING_VERIFICATION, IN_PROCESS, APPROVED));
        assertEquals(Optional.empty(), fault(List.of("KTP"), WAITING_VERIFICATION, NEEDS_CORRECTION));
        assertEquals(Optional.of("first step"), fault(List.of()));
        assertEquals(Optional.of("first step"), fault(List.of(), IN_PROCESS));
        assertEquals(Optional.of("order of steps"), fault(List.of(), WAITING_VERIFICATION, APPROVED));
        assertEquals(Optional.of("order of steps"),
                fault(List.of(), WAITING_VERIFICATION, IN_PROCESS, APPROVED, IN_PROCESS));
        assertEquals(Optional.of("missing documents"), fault(List.of(), WAITING_VERIFICATION, NEEDS_CORRECTION));
        assertEquals(Optional.of("missing documents"), fault(List.of("KTP"), WAITING_VERIFICATION, IN_PROCESS));
        assertEquals(Optional.of("rejection"), fault(List.of(), WAITING_VERIFICATION, REJECTED));
    }

    @Test
    void datesRunForwardAndNotIntoTheFuture() {
        Application good = application(List.of(), Optional.empty(), Optional.empty(), WAITING_VERIFICATION, IN_PROCESS);
        assertEquals(Optional.of("date to come"), good.contradiction(TODAY.minusDays(1)));
        List<Step> turned = List.of(new Step(WAITING_VERIFICATION, TODAY), new Step(IN_PROCESS, TODAY.minusDays(3)));
        assertEquals(Optional.of("dates of steps"), new Application(good.number(), "Izin", good.applicant(), turned,
                List.of(), Optional.empty(), Optional.empty()).contradiction(TODAY));
    }

    @Test
    void theClockRunsOnlyWhileInProcess() {
        Promise promise = new Promise(14, TODAY, Optional.empty());
        assertEquals(Optional.empty(), application(List.of(), Optional.of(promise), Optional.empty(),
                WAITING_VERIFICATION, IN_PROCESS).contradiction(TODAY));
        assertEquals(Optional.of("promise"), application(List.of(), Optional.of(promise), Optional.empty(),
                WAITING_VERIFICATION).contradiction(TODAY));
        assertEquals(Optional.of("promise"), application(List.of(), Optional.of(new Promise(0, TODAY,
                Optional.empty())), Optional.empty(), WAITING_VERIFICATION, IN_PROCESS).contradiction(TODAY));
        assertEquals(Optional.of("promise"), application(List.of(), Optional.of(new Promise(5,
                TODAY.minusYears(1), Optional.empty())), Optional.empty(), WAITING_VERIFICATION, IN_PROCESS)
                .contradiction(TODAY));
    }

    @Test
    void aNumberIsReadForgivingly() {
        for (String typed : List.of("P2T-2611-004217", "p2t 2611 004217", "P2T2611OO42I7", " p2t/2611/oo42l7 ")) {
            assertEquals(Optional.of(new ApplicationNumber("P2T-2611-004217")), ApplicationNumber.read(typed), typed);
        }
        assertEquals("JOSS-2611-000001", ApplicationNumber.read("j0ss 2611 000001").orElseThrow().value());
        for (String typed : List.of("", "P2T", "P2T-2611-4217", "P2T-2613-004217", "P2T-2600-004217", "ABC-2611-004217",
                "P2T-2611-0042177", "2611004217")) {
            assertEquals(Optional.empty(), ApplicationNumber.read(typed), typed);
        }
        assertEquals(Optional.empty(), ApplicationNumber.read(null));
    }

    @Test
    void onlyAMaskedNameCanBeMade() {
        assertEquals("B*** S******", MaskedName.of(" Budi  Santoso ").value());
        assertEquals(MaskedName.of("Budi Santoso"), MaskedName.of("B*** S******"));
        assertEquals("3************", MaskedName.of("3578010501900001").value());
        assertThrows(IllegalArgumentException.class, () -> new MaskedName("Budi"));
        assertThrows(IllegalArgumentException.class, () -> MaskedName.of("  "));
    }
}
