package id.anjungan.central.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.services.tax.TaxSource.Inquiry;
import id.anjungan.central.services.tax.TaxSource.OwnerMatch;
import id.anjungan.central.services.tax.TaxSource.Posting;
import id.anjungan.central.services.tax.TaxSource.Voiding;
import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.contract.tax.TaxBody.Trouble;
import id.anjungan.tariff.CrossCheck;
import id.anjungan.tariff.Tariff;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against the simulated server, over real HTTP, with every fault the server knows. */
class HttpTaxSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path dir;
    private TaxServerSim server;
    private TaxSource source;

    @BeforeEach
    void start() {
        server = TaxServerSim.start(new TaxServerSim.Settings(0, dir.resolve("taxserver.db"), 1, "key"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        source = new HttpTaxSource(server.url(), "key", PATIENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    // ---- the bill

    @Test
    void motorcycleOnTime_isTheWorkedExampleToTheRupiah() {
        Bill bill = bill("motorcycle_on_time");
        assertEquals(Rupiah.of(259_996), bill.total());
        assertEquals("L 2345 ABC", bill.vehicle().plate());
        assertEquals("35.78", bill.regency());
        assertInstanceOf(CrossCheck.Agrees.class, CrossCheck.of(Tariff.eastJava(), bill, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void minibusLate_carriesSanctions() {
        Bill bill = bill("minibus_late");
        assertTrue(bill.lines().stream().allMatch(l -> l.sanction().amount() > 0), bill.lines().toString());
        assertEquals(Rupiah.of(3_292_950), bill.lines().stream().map(Bill.Line::principal)
                .reduce(Rupiah.ZERO, Rupiah::plus));
    }

    @Test
    void oneBillIsOverTheQrisLimit() {
        assertTrue(bill("over_qris_limit").total().compareTo(Rupiah.of(10_000_000)) > 0);
    }

    @ParameterizedTest
    @EnumSource(value = Refusal.class, names = {"OTHER_PROVINCE", "NOT_FOUND", "CHASSIS_DIFFERS"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyRefusalOfTheRegisterHasAVehicle(Refusal refusal) {
        DemoVehicles.Demo demo = DemoVehicles.find(refusal.code());
        var refused = assertInstanceOf(Inquiry.Refused.class, source.inquire(demo.plate(), demo.chassisTail()));
        assertEquals(refusal, refused.refusal());
        assertTrue(refused.due().isPresent());
        assertEquals(refusal == Refusal.ALREADY_PAID, refused.paidOn().isPresent());
    }

    @Test
    void otherRefusalsNeedNoVehicle() {
        assertEquals(Refusal.OTHER_PROVINCE, refusal("B 1234 XYZ", "12345"));
        assertEquals(Refusal.NOT_FOUND, refusal("L 9999 ZZZ", "12345"));
        assertEquals(Refusal.NOT_FOUND, refusal("nonsense \" {", "12345"));
        assertEquals(Refusal.CHASSIS_DIFFERS, refusal("L 2345 ABC", "12346"));
    }

    @Test
    void inputIsForgiven() {
        assertInstanceOf(Inquiry.Found.class, source.inquire("l2345-abc", "mh 12345"));
    }

    // ---- the owner

    @Test
    void onlyTheOwnersNikMatches() {
        Bill bill = bill("motorcycle_on_time");
        String nik = DemoVehicles.find("motorcycle_on_time").ownerNik();
        assertInstanceOf(OwnerMatch.Matches.class, source.matchOwner(bill.quoteId(), nik));
        assertInstanceOf(OwnerMatch.Differs.class, source.matchOwner(bill.quoteId(), "3578010501900001".equals(nik)
                ? "3573044501900002" : "3578010501900001"));
        assertInstanceOf(OwnerMatch.NoSuchQuote.class, source.matchOwner("SIM-Q-NONE", nik));
    }

    // ---- the posting

    @Test
    void postingTwice_postsOnceWithTheSameAnswer_andTheBillIsPaid() {
        Bill bill = bill("motorcycle_on_time");
        var first = assertInstanceOf(Posting.Done.class, source.post(order("PURCHASE-1", bill, bill.total())));
        assertEquals(first, source.post(order("PURCHASE-1", bill, bill.total())));
        assertEquals(first, source.query(new PurchaseId("PURCHASE-1")));
        assertEquals(1, server.posted());
        assertEquals(bill.validUntil(), first.posted().validUntil());
        assertEquals(Refusal.ALREADY_PAID, refusal("L 2345 ABC", "12345"));
    }

    @Test
    void aSecondPurchaseOfThePaidBillIsRefusedForGood() {
        Bill bill = bill("motorcycle_on_time");
        source.post(order("PURCHASE-1", bill, bill.total()));
        var refused = new Posting.Refused(PostingRefusal.PAID_OTHERWISE);
        assertEquals(refused, source.post(order("PURCHASE-2", bill, bill.total())));
        assertEquals(refused, source.query(new PurchaseId("PURCHASE-2")));
        assertEquals(1, server.posted());
    }

    @Test
    void amountQuoteAndVehicleMustFit() {
        Bill bill = bill("motorcycle_on_time");
        assertEquals(new Posting.Refused(PostingRefusal.AMOUNT_DIFFERS),
                source.post(order("PURCHASE-A", bill, bill.total().minus(Rupiah.of(1)))));
        Bill other = bill("minibus_late");
        TaxBody.AskPosting crossed = new TaxBody.AskPosting(new PurchaseId("PURCHASE-B"), other.quoteId(),
                bill.vehicle().plate(), bill.vehicle().chassisTail(), other.total(), "qris", "RRN1", NOW);
        assertEquals(new Posting.Refused(PostingRefusal.UNKNOWN_BILL), source.post(crossed));
        assertEquals(0, server.posted());
    }

    @Test
    void theSameIdForAnotherAmountIsNoAnswer_andChangesNothing() {
        Bill bill = bill("motorcycle_on_time");
        source.post(order("PURCHASE-1", bill, bill.total()));
        assertEquals(new Posting.Unavailable(Trouble.ERROR, "status=422 error_code=purchase_differs"),
                source.post(order("PURCHASE-1", bill, Rupiah.of(1))));
        assertEquals(1, server.posted());
    }

    @Test
    void paidAfterTheHold_isPostedWhileTheBillIsTheSame() {
        Bill bill = bill("motorcycle_on_time");
        assertInstanceOf(Posting.Done.class, source.post(paidAt("PURCHASE-1", bill, NOW.plus(Duration.ofDays(2)))));
        Bill late = bill("minibus_late");
        assertEquals(new Posting.Refused(PostingRefusal.AMOUNT_DIFFERS),
                source.post(paidAt("PURCHASE-2", late, NOW.plus(Duration.ofDays(60)))));
    }

    @Test
    void anUnknownPurchaseIsNotThere_untilAVoidMakesThatFinal() {
        PurchaseId id = new PurchaseId("PURCHASE-V");
        Bill bill = bill("motorcycle_on_time");
        assertInstanceOf(Posting.NotThere.class, source.query(id));
        var tombstone = assertInstanceOf(Voiding.Voided.class, source.voidPosting(id, "no answer"));
        assertEquals(tombstone, source.voidPosting(id, "again"));
        assertEquals(new Posting.Refused(PostingRefusal.VOIDED), source.post(order("PURCHASE-V", bill, bill.total())));
        assertEquals(new Posting.Refused(PostingRefusal.VOIDED), source.query(id));
        assertEquals(0, server.posted());
    }

    @Test
    void aServerThatForgetsVoids_postsWhatWasVoided() {
        server.forgetVoids();
        Bill bill = bill("motorcycle_on_time");
        assertInstanceOf(Voiding.Voided.class, source.voidPosting(new PurchaseId("PURCHASE-V"), "no answer"));
        assertInstanceOf(Posting.Done.class, source.post(order("PURCHASE-V", bill, bill.total())));
        assertEquals(1, server.posted());
    }

    @Test
    void everyRequestAboutAPosting_isNotedWithItsAnswer_theRepeatedToo() throws java.sql.SQLException {
        Bill bill = bill("motorcycle_on_time");
        PurchaseId id = new PurchaseId("PURCHASE-1");
        source.query(id);
        source.post(order("PURCHASE-1", bill, bill.total()));
        source.post(order("PURCHASE-1", bill, bill.total()));
        source.voidPosting(id, "reversed");
        try (var c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("taxserver.db"));
                var s = c.createStatement();
                var r = s.executeQuery("select verb, status, answer from request where purchase = 'PURCHASE-1'")) {
            java.util.List<String> noted = new java.util.ArrayList<>();
            java.util.Set<String> posted = new java.util.HashSet<>();
            while (r.next()) {
                noted.add(r.getString(1) + " " + r.getInt(2));
                if (r.getString(1).equals("post")) {
                    posted.add(new String(r.getBytes(3), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            assertEquals(java.util.List.of("query 404", "post 200", "post 200", "void 200"), noted);
            assertEquals(1, posted.size(), "byte for byte");
        }
    }

    @Test
    void voidingWhatWasPostedOpensTheBillAgain() {
        Bill bill = bill("motorcycle_on_time");
        source.post(order("PURCHASE-1", bill, bill.total()));
        source.voidPosting(new PurchaseId("PURCHASE-1"), "reversed");
        assertEquals(0, server.posted());
        assertEquals(bill.due(), bill("motorcycle_on_time").due());
    }

    @Test
    void postingsSurviveARestartOfTheServer() {
        Bill bill = bill("motorcycle_on_time");
        Posting first = source.post(order("PURCHASE-1", bill, bill.total()));
        stop();
        start();
        assertEquals(first, source.post(order("PURCHASE-1", bill, bill.total())));
        assertEquals(1, server.posted());
        assertEquals(Refusal.ALREADY_PAID, refusal("L 2345 ABC", "12345"));
    }

    @Test
    void aFileOfAnotherSeedIsRefused_becauseItsPlatesWouldBeOthers() {
        stop();
        TaxServerSim.Settings other = new TaxServerSim.Settings(0, dir.resolve("taxserver.db"), 2, "key");
        assertTrue(assertThrows(IllegalStateException.class, () -> TaxServerSim.start(other, Clock.fixed(NOW,
                ZoneOffset.UTC))).getMessage().contains("seed 1"));
        start();
    }

    // ---- faults

    @ParameterizedTest
    @EnumSource(value = FaultKind.class, names = {"ERROR", "HTML", "EMPTY", "HUGE"})
    void nonsenseIsNoAnswer_toAnyQuestion(FaultKind kind) {
        Bill bill = bill("motorcycle_on_time");
        server.faults().set("all", kind);
        Trouble expected = kind == FaultKind.ERROR ? Trouble.ERROR : Trouble.UNREADABLE;
        assertEquals(expected, assertInstanceOf(Inquiry.Unavailable.class, source.inquire("L 2345 ABC", "12345"))
                .trouble());
        assertEquals(expected, assertInstanceOf(OwnerMatch.Unavailable.class, source.matchOwner(bill.quoteId(),
                "3578010501900001")).trouble());
        assertEquals(expected, assertInstanceOf(Posting.Unavailable.class, source.post(order("PURCHASE-1", bill,
                bill.total()))).trouble());
        assertEquals(expected, assertInstanceOf(Posting.Unavailable.class, source.query(new PurchaseId("PURCHASE-1")))
                .trouble());
        assertEquals(expected, assertInstanceOf(Voiding.Unavailable.class, source.voidPosting(
                new PurchaseId("PURCHASE-1"), "x")).trouble());
    }

    @Test
    void silenceEndsWithTheTimeout() {
        server.faults().set("all", FaultKind.SILENT);
        TaxSource hasty = new HttpTaxSource(server.url(), "key", SHORT);
        assertEquals(Trouble.SILENT, assertInstanceOf(Inquiry.Unavailable.class,
                hasty.inquire("L 2345 ABC", "12345")).trouble());
    }

    @Test
    void aBillThatDoesNotAddUpIsRefused() {
        server.faults().set(TaxServerSim.INQUIRY, FaultKind.WRONG_TOTAL, 1);
        assertEquals(Trouble.DOES_NOT_ADD_UP, assertInstanceOf(Inquiry.Unavailable.class,
                source.inquire("L 2345 ABC", "12345")).trouble());
        assertInstanceOf(Inquiry.Found.class, source.inquire("L 2345 ABC", "12345"));
    }

    @Test
    void aLostAnswerIsFoundByRepeating_andPostsOnce() {
        Bill bill = bill("motorcycle_on_time");
        server.faults().set(TaxServerSim.POSTING, FaultKind.LOST_ANSWER, 1);
        TaxSource hasty = new HttpTaxSource(server.url(), "key", Duration.ofSeconds(3));
        assertEquals(Trouble.SILENT, assertInstanceOf(Posting.Unavailable.class,
                hasty.post(order("PURCHASE-1", bill, bill.total()))).trouble());
        assertInstanceOf(Posting.Done.class, source.post(order("PURCHASE-1", bill, bill.total())));
        assertEquals(1, server.posted());
    }

    @Test
    void heldBackPostings_areNotThereUntilReleased_thenPostedOnce() throws Exception {
        Bill bill = bill("motorcycle_on_time");
        server.faults().hold();
        TaxSource hasty = new HttpTaxSource(server.url(), "key", SHORT);
        assertInstanceOf(Posting.Unavailable.class, hasty.post(order("PURCHASE-1", bill, bill.total())));
        assertInstanceOf(Posting.NotThere.class, source.query(new PurchaseId("PURCHASE-1")));
        CompletableFuture<Posting> waiting = CompletableFuture.supplyAsync(
                () -> source.post(order("PURCHASE-1", bill, bill.total())));
        server.faults().release();
        assertInstanceOf(Posting.Done.class, waiting.get(10, TimeUnit.SECONDS));
        assertEquals(1, server.posted());
    }

    @Test
    void aWrongKeyAndAClosedPortAreNoAnswer() {
        TaxSource stranger = new HttpTaxSource(server.url(), "other", PATIENT);
        assertEquals(new Inquiry.Unavailable(Trouble.ERROR, "status=401 error_code=api_key"),
                stranger.inquire("L 2345 ABC", "12345"));
        URI gone = server.url();
        server.close();
        TaxSource late = new HttpTaxSource(gone, "key", PATIENT);
        assertEquals(Trouble.SILENT, assertInstanceOf(Inquiry.Unavailable.class, late.inquire("L 2345 ABC", "12345"))
                .trouble());
        start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"result\":\"bill\"}", "{\"result\":\"bill\",\"bill\":{}}",
            "{\"result\":\"bill\",\"bill\":7}",
        "{\"result\":\"bill\",\"bill\":{\"quoteId\":\"Q\",\"vehicle\":null,\"lines\":[null],\"total\":1}}",
        "{\"result\":\"refused\"}", "{\"result\":\"refused\",\"refusal\":\"because\"}", "{\"result\":\"maybe\"}",
        "[]", "null", "12", "{", "\u0000\u0001"})
    void shapesThatAreNoAnswerAreUnreadable(String body) throws Exception {
        try (RawServer raw = new RawServer(body)) {
            TaxSource s = new HttpTaxSource(raw.url(), "key", PATIENT);
            assertEquals(Trouble.UNREADABLE, assertInstanceOf(Inquiry.Unavailable.class,
                    s.inquire("L 2345 ABC", "12345"), body).trouble(), body);
            assertFalse(s.post(order("PURCHASE-1", bill("motorcycle_on_time"), Rupiah.of(1))) instanceof Posting.Done);
        }
    }

    @Test
    void aBodyThatDripsForEverEndsWithTheTimeout() throws Exception {
        try (DrippingServer dripping = new DrippingServer()) {
            TaxSource hasty = new HttpTaxSource(dripping.url(), "key", SHORT);
            assertEquals(Trouble.SILENT, assertInstanceOf(Inquiry.Unavailable.class,
                    hasty.inquire("L 2345 ABC", "12345")).trouble());
        }
    }

    // ---- fixtures

    private Bill bill(String demo) {
        DemoVehicles.Demo d = DemoVehicles.find(demo);
        return assertInstanceOf(Inquiry.Found.class, source.inquire(d.plate(), d.chassisTail()), demo).bill();
    }

    private Refusal refusal(String plate, String tail) {
        return assertInstanceOf(Inquiry.Refused.class, source.inquire(plate, tail)).refusal();
    }

    private static TaxBody.AskPosting order(String purchase, Bill bill, Rupiah amount) {
        return new TaxBody.AskPosting(new PurchaseId(purchase), bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), amount, "qris", "RRN000000001", NOW);
    }

    private static TaxBody.AskPosting paidAt(String purchase, Bill bill, Instant at) {
        return new TaxBody.AskPosting(new PurchaseId(purchase), bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "qris", "RRN000000001", at);
    }

    /** Answers every request with the same JSON text. */
    private static final class RawServer implements AutoCloseable {
        private final com.sun.net.httpserver.HttpServer http;

        RawServer(String body) throws java.io.IOException {
            http = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
            http.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    Map.of("Content-Type", "application/json").forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            });
            http.start();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    /** Sends headers at once and then one space now and then, for ever. */
    private static final class DrippingServer implements AutoCloseable {
        private final java.net.ServerSocket socket = new java.net.ServerSocket(0, 1,
                java.net.InetAddress.getLoopbackAddress());
        private final Thread thread = new Thread(this::drip, "dripping");

        DrippingServer() throws java.io.IOException {
            thread.setDaemon(true);
            thread.start();
        }

        private void drip() {
            try (java.net.Socket s = socket.accept()) {
                s.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100000\r\n\r\n{").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                s.getOutputStream().flush();
                while (s.getInputStream().read() >= 0) {
                    s.getOutputStream().write(' ');
                    s.getOutputStream().flush();
                }
            } catch (java.io.IOException hungUp) {
                return;
            }
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        @Override
        public void close() throws java.io.IOException {
            socket.close();
        }
    }
}
