package id.anjungan.central.services.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.calendar.WorkingDays;
import id.anjungan.central.outbound.JsonClient;
import id.anjungan.central.services.licence.LicenceSource.Status;
import id.anjungan.central.services.licence.sim.LicenceServerSim;
import id.anjungan.central.services.licence.sim.LicenceServerSim.Shown;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.central.simulation.Faults;
import id.anjungan.central.simulation.JsonServer;
import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody.Refusal;
import id.anjungan.contract.licence.LicenceBody.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against the simulated licensing system, over real HTTP, with every fault it knows. */
class HttpLicenceSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private LicenceServerSim server;

    @BeforeEach
    void start() {
        server = LicenceServerSim.start(0, "key", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static LicenceSource source(URI url, String key, Duration patience) {
        return new HttpLicenceSource(new JsonClient(url, key, patience), WorkingDays.indonesia());
    }

    private Status ask(String number, String tail) {
        return source(server.url(), "key", Duration.ofSeconds(10)).status(ApplicationNumber.read(number).orElseThrow(),
                tail, TODAY);
    }

    private Application application(String shows) {
        Shown shown = server.shown().stream().filter(s -> s.shows().equals(shows)).findFirst().orElseThrow();
        return assertInstanceOf(Status.Found.class, ask(shown.number(), shown.phoneTail()), shows).application();
    }

    @Test
    void everyApplicationToShowIsTold_andAllStatesOccur() {
        Set<ApplicationState> states = EnumSet.noneOf(ApplicationState.class);
        for (Shown shown : server.shown()) {
            Application told = application(shown.shows());
            assertEquals(shown.number(), told.number().value());
            assertTrue(told.applicant().value().contains("*") && !told.applicant().value().contains("udi"), shown
                    .shows());
            states.add(told.state());
        }
        assertEquals(EnumSet.allOf(ApplicationState.class), states);
    }

    @Test
    void workingDaysAreReckonedByTheCalendar() {
        // In process since 17 November, 14 working days: no holiday before 7 December.
        assertEquals(new Application.Reckoned(LocalDate.of(2026, 12, 7), 10),
                application("in_process").promise().orElseThrow().reckoned().orElseThrow());
        assertEquals(0, application("last_day").promise().orElseThrow().reckoned().orElseThrow().left());
        assertTrue(application("overdue").promise().orElseThrow().reckoned().orElseThrow().left() < 0);
        assertTrue(application("beyond_the_calendar").promise().orElseThrow().reckoned().isEmpty());
        assertTrue(application("needs_correction").promise().isEmpty());
    }

    @Test
    void aDefiniteNoIsARefusal_andTellsNothingElse() {
        assertEquals(new Status.Refused(Refusal.NOT_FOUND), ask("P2T-2611-999999", "4217"));
        assertEquals(new Status.Refused(Refusal.PHONE_DIFFERS), ask(server.shown().get(1).number(), "0000"));
    }

    @ParameterizedTest
    @CsvSource({"ERROR, ERROR", "HTML, UNREADABLE", "EMPTY, UNREADABLE", "HUGE, UNREADABLE"})
    void aBrokenAnswerIsTrouble_neverAStatus(FaultKind kind, Trouble trouble) {
        server.faults().set(LicenceServerSim.STATUS, kind);
        Status.Unavailable none = assertInstanceOf(Status.Unavailable.class, ask("P2T-2611-004217", "4217"));
        assertEquals(trouble, none.trouble());
        assertFalse(none.detail().contains("4217"), none.detail());
    }

    @Test
    void silenceEndsWithTheTimeOut_andSoDoesARefusedConnection() {
        server.faults().set(LicenceServerSim.STATUS, FaultKind.SILENT);
        ApplicationNumber number = new ApplicationNumber("P2T-2611-004217");
        assertEquals(Trouble.SILENT, assertInstanceOf(Status.Unavailable.class, source(server.url(), "key",
                Duration.ofMillis(300)).status(number, "4217", TODAY)).trouble());
        assertEquals(Trouble.SILENT, assertInstanceOf(Status.Unavailable.class, source(
                URI.create("http://127.0.0.1:1/"), "key", Duration.ofSeconds(5)).status(number, "4217", TODAY))
                .trouble());
    }

    @Test
    void aWrongKeyIsAnErrorOfTheServer_namedForTheOperator() {
        assertEquals(new Status.Unavailable(Trouble.ERROR, "status=401 error_code=api_key"), source(server.url(), "wrong",
                Duration.ofSeconds(5)).status(new ApplicationNumber("P2T-2611-004217"), "4217", TODAY));
    }

    @Test
    void anAnswerThatContradictsItselfIsRefused_byTheFieldsName() {
        server.contradict(true);
        for (Shown shown : server.shown()) {
            assertEquals(new Status.Unavailable(Trouble.CONTRADICTS, "field=state"), ask(shown.number(),
                    shown.phoneTail()));
        }
    }

    @Test
    void nonsenseIsUnreadable_andNeverBreaksTheCaller() {
        String good = "{'number':'P2T-2611-004217','licence':'Izin','applicant':'Budi','state':'waiting_verification',"
                + "'steps':[{'state':'waiting_verification','on':'2026-11-02'}],'missing':[]}";
        assertInstanceOf(Status.Found.class, answered("{'result':'found','application':" + good + "}"));
        for (String bad : List.of("{}", "{'result':'maybe'}", "{'result':'refused'}", "{'result':'refused',"
                + "'refusal':'shy'}", "{'result':'found'}", "{'result':'found','application':3}",
                "{'result':'found','application':{}}", found(good, "'Izin'", "''"),
                found(good, "'Izin'", "'Izin 3578010501900001'"), found(good, "'Budi'", "' '"),
                found(good, "'Budi'", "null"), found(good, "'2026-11-02'", "'kemarin'"),
                found(good, "'2026-11-02'", "null"), found(good, "[]", "[null]"), found(good, "[]", "null"),
                found(good, "'missing':[]", "'missing':[],'standard':{'workingDays':3}"))) {
            assertEquals(Trouble.UNREADABLE, assertInstanceOf(Status.Unavailable.class, answered(bad), bad).trouble(),
                    bad);
        }
        assertEquals(new Status.Unavailable(Trouble.CONTRADICTS, "field=number"),
                answered(found(good, "004217", "004218")));
        assertEquals(new Status.Unavailable(Trouble.CONTRADICTS, "field=date_to_come"),
                answered(found(good, "2026-11-02", "2026-11-30")));
    }

    private static String found(String good, String from, String to) {
        return "{'result':'found','application':" + good.replace(from, to) + "}";
    }

    private static Status answered(String json) {
        try (JsonServer odd = new JsonServer(0, new Faults(List.of("any")), "odd")) {
            odd.route("POST", "/v1/status", "any", request -> new JsonServer.Reply(200,
                    json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).start();
            return source(odd.url(), "key", Duration.ofSeconds(10)).status(new ApplicationNumber("P2T-2611-004217"),
                    "4217", TODAY);
        }
    }
}
