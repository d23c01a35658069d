package id.anjungan.central.services.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.central.services.qris.QrisSource.Generated;
import id.anjungan.central.services.qris.QrisSource.Notice;
import id.anjungan.central.services.qris.QrisSource.Notification;
import id.anjungan.central.services.qris.QrisSource.Order;
import id.anjungan.central.services.qris.QrisSource.State;
import id.anjungan.central.services.qris.sim.AcquirerSim;
import id.anjungan.central.services.qris.sim.AcquirerSim.Paying;
import id.anjungan.central.services.qris.sim.NoticeFault;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.qris.QrisPayload;
import id.anjungan.house.HandClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adapter against the simulated acquirer, over real HTTP, with every fault the acquirer knows. */
class SnapQrisSourceTest {

    private static final Instant START = Instant.parse("2026-01-15T02:30:00Z");
    private static final PurchaseId PURCHASE = new PurchaseId("K001-260115-000042");
    private static final Rupiah AMOUNT = Rupiah.of(259_996);
    private static KeyPair keys;

    @TempDir
    private Path dir;
    private final SecureRandom random = new SecureRandom();
    private final HandClock clock = new HandClock(START);
    private final BlockingQueue<Notification> notices = new LinkedBlockingQueue<>();
    private HttpServer hub;
    private AcquirerSim bank;
    private QrisSource source;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        keys = maker.generateKeyPair();
    }

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hub.createContext("/v1.0/qr/qr-mpm-notify", exchange -> {
            try (exchange) {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                notices.add(new Notification(exchange.getRequestURI().getRawPath(), headers,
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        hub.start();
        bank = bank();
        source = source("secret", Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        bank.close();
        hub.stop(0);
    }

    private AcquirerSim bank() {
        URI here = URI.create("http://127.0.0.1:" + hub.getAddress().getPort() + "/v1.0/qr/qr-mpm-notify");
        return AcquirerSim.start(new AcquirerSim.Settings(0, dir.resolve("acquirer.db"), new AcquirerSim.Partner(
                "client", keys.getPublic(), "secret", "partner", "MERCHANT1"), Optional.of(here)), clock);
    }

    private QrisSource source(String secret, Duration timeout) {
        return new SnapQrisSource(new SnapSettings(bank.url(), "client", keys.getPrivate(), secret, "partner",
                "MERCHANT1", "95221", Optional.empty(), timeout), clock, random);
    }

    // ---- issuing

    @Test
    void aQrIsIssuedOverTheExactAmount_markedSimulation() {
        Generated.Issued issued = issue();
        QrisPayload qr = QrisPayload.read(issued.payload()).orElseThrow();
        assertTrue(qr.dynamic());
        assertEquals(Optional.of(AMOUNT), qr.amount());
        assertTrue(qr.name().startsWith("SIMULASI"), qr.name());
        assertEquals(Optional.of("KSK001"), qr.terminal());
    }

    @Test
    void issuingTwiceGivesTheSameQr_anotherAmountIsNotKnown() {
        Generated.Issued issued = issue();
        assertEquals(issued, issue());
        assertInstanceOf(Generated.Unknown.class, source.generate(order(Rupiah.of(1))));
    }

    @Test
    void overTheLimitIsADefiniteNo() {
        assertEquals(new Generated.Refused("4034702"), source.generate(order(Rupiah.of(10_000_001))));
        assertEquals(Status.NOT_FOUND, source.query(PURCHASE, Optional.empty()).status());
    }

    @Test
    void aWrongSecretIsADefiniteNo_becauseNothingWasIssued() {
        assertEquals(new Generated.Refused("4014700"),
                source("wrong", Duration.ofSeconds(10)).generate(order(AMOUNT)));
    }

    @Test
    void tokensAreKeptAndFetchedAnewWhenTheyLapse() {
        issue();
        bank.faults().set(AcquirerSim.TOKEN, FaultKind.ERROR);
        assertEquals(Status.PENDING, source.query(PURCHASE, Optional.empty()).status(), "the kept token serves");
        clock.forward(Duration.ofMinutes(20));
        assertEquals(Status.UNKNOWN, source.query(PURCHASE, Optional.empty()).status());
        bank.faults().set(AcquirerSim.TOKEN, FaultKind.NONE);
        assertNotEquals(Status.UNKNOWN, source.query(PURCHASE, Optional.empty()).status());
    }

    @Test
    void aTokenTheBankForgotIsFetchedAnewWithoutTrouble() {
        issue();
        bank.close();
        int port = bank.url().getPort();
        bank = AcquirerSim.start(new AcquirerSim.Settings(port, dir.resolve("acquirer.db"), new AcquirerSim.Partner(
                "client", keys.getPublic(), "secret", "partner", "MERCHANT1"), Optional.empty()), clock);
        assertEquals(Status.PENDING, source.query(PURCHASE, Optional.empty()).status());
    }

    // ---- paying

    @Test
    void paidQr_isPaidWithAmountReferenceAndTime() {
        Generated.Issued issued = issue();
        assertInstanceOf(Paying.Paid.class, bank.pay(issued.payload(), false));
        State state = source.query(PURCHASE, Optional.of(issued.reference()));
        assertEquals(Status.PAID, state.status());
        assertEquals(Optional.of(AMOUNT), state.amount());
        assertEquals(Optional.of(START), state.paidAt());
        assertTrue(state.paymentReference().orElseThrow().matches("\\d{12}"));
        assertEquals(new Paying.Declined("already_paid"), bank.pay(issued.payload(), false));
        assertEquals(1, bank.paid());
    }

    @Test
    void anExpiredQrIsDeclined_butMoneyOnItsWayArrivesLate() {
        Generated.Issued issued = issue();
        clock.forward(Duration.ofMinutes(11));
        assertEquals(Status.EXPIRED, source.query(PURCHASE, Optional.empty()).status());
        assertEquals(new Paying.Declined("expired"), bank.pay(issued.payload(), false));
        assertInstanceOf(Paying.Paid.class, bank.pay(issued.payload(), true));
        assertEquals(Status.PAID, source.query(PURCHASE, Optional.empty()).status());
    }

    @Test
    void aCancelledQrCannotBePaid_evenLate() {
        Generated.Issued issued = issue();
        assertEquals(Status.CANCELLED, source.cancel(PURCHASE, Optional.empty(), "citizen").status());
        assertEquals(new Paying.Declined("cancelled"), bank.pay(issued.payload(), true));
        assertEquals(Status.CANCELLED, source.query(PURCHASE, Optional.empty()).status());
    }

    @Test
    void cancellingAPaidQrAnswersPaid() {
        bank.pay(issue().payload(), false);
        assertEquals(Status.PAID, source.cancel(PURCHASE, Optional.empty(), "citizen").status());
    }

    @Test
    void cancellingWhatWasNeverIssuedAnswersNotFound() {
        assertEquals(Status.NOT_FOUND, source.cancel(PURCHASE, Optional.empty(), "citizen").status());
    }

    @Test
    void refundedMoneyIsSeen() {
        bank.pay(issue().payload(), false);
        assertTrue(bank.refund(PURCHASE.value()));
        assertEquals(Status.REFUNDED, source.query(PURCHASE, Optional.empty()).status());
    }

    @Test
    void thePhoneRefusesWhatIsNoQrOfThisBank() {
        String text = issue().payload();
        assertEquals(new Paying.Declined("not_a_qr"), bank.pay(text.substring(1), false));
        assertEquals(new Paying.Declined("not_a_qr"), bank.pay("", false));
    }

    // ---- faults

    @ParameterizedTest
    @EnumSource(value = FaultKind.class, names = {"ERROR", "HTML", "EMPTY", "HUGE"})
    void nonsenseIsNotKnown_neverNo(FaultKind kind) {
        bank.faults().set("all", kind);
        assertInstanceOf(Generated.Unknown.class, source.generate(order(AMOUNT)));
        bank.faults().set("all", FaultKind.NONE);
        issue();
        bank.faults().set("all", kind);
        assertEquals(Status.UNKNOWN, source.query(PURCHASE, Optional.empty()).status());
        assertEquals(Status.UNKNOWN, source.cancel(PURCHASE, Optional.empty(), "citizen").status());
    }

    @ParameterizedTest
    @EnumSource(value = FaultKind.class, names = {"SILENT", "LOST_ANSWER"})
    void silenceIsNotKnown_andTheQrMayExist(FaultKind kind) {
        QrisSource hasty = source("secret", Duration.ofSeconds(3));
        assertEquals(Status.NOT_FOUND, hasty.query(PURCHASE, Optional.empty()).status(), "the token is there");
        bank.faults().set(AcquirerSim.GENERATE, kind);
        assertInstanceOf(Generated.Unknown.class, hasty.generate(order(AMOUNT)));
        assertEquals(kind == FaultKind.LOST_ANSWER ? Status.PENDING : Status.NOT_FOUND,
                source.query(PURCHASE, Optional.empty()).status());
    }

    // ---- notices

    @Test
    void aNoticeIsGenuineUntilItIsTaken_andRepeatedAfterwards() throws Exception {
        bank.pay(issue().payload(), false);
        Notification notice = next();
        var genuine = assertInstanceOf(Notice.Genuine.class, source.verify(notice));
        assertEquals(PURCHASE, genuine.purchase());
        assertEquals(Status.PAID, genuine.state().status());
        assertEquals(Optional.of(AMOUNT), genuine.state().amount());
        assertInstanceOf(Notice.Genuine.class, source.verify(notice), "nobody has stored it yet");
        source.taken(notice);
        assertEquals(new Notice.Repeated(PURCHASE), source.verify(notice));
        clock.forward(Duration.ofSeconds(1));
        bank.notifyAgain(PURCHASE.value());
        assertInstanceOf(Notice.Genuine.class, source.verify(next()), "sent and signed anew");
    }

    @Test
    void theSameBytesTwiceAreSeen() throws Exception {
        bank.noticeFault(NoticeFault.TWICE);
        bank.pay(issue().payload(), false);
        Notification first = next();
        assertInstanceOf(Notice.Genuine.class, source.verify(first));
        source.taken(first);
        assertInstanceOf(Notice.Repeated.class, source.verify(next()));
    }

    @Test
    void aNoticeSignedBySomebodyElseIsRejected() throws Exception {
        bank.noticeFault(NoticeFault.BAD_SIGNATURE);
        bank.pay(issue().payload(), false);
        assertEquals(new Notice.Rejected(Notice.Why.BAD_SIGNATURE), source.verify(next()));
    }

    @Test
    void aNoticeWithAnythingChangedIsRejected() throws Exception {
        bank.pay(issue().payload(), false);
        Notification n = next();
        byte[] richer = new String(n.body(), java.nio.charset.StandardCharsets.UTF_8).replace("259996", "259997")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(new Notice.Rejected(Notice.Why.BAD_SIGNATURE), source.verify(new Notification(n.path(),
                n.headers(), richer)));
        assertEquals(new Notice.Rejected(Notice.Why.BAD_SIGNATURE), source.verify(new Notification("/other",
                n.headers(), n.body())));
        assertEquals(new Notice.Rejected(Notice.Why.BAD_SIGNATURE), source.verify(with(n, "X-timestamp",
                "2026-01-15T09:30:01+07:00")));
        assertEquals(new Notice.Rejected(Notice.Why.UNKNOWN_SENDER), source.verify(with(n, "X-partner-id",
                "somebody")));
        assertEquals(new Notice.Rejected(Notice.Why.UNKNOWN_SENDER), source.verify(new Notification(n.path(),
                Map.of(), n.body())));
    }

    @Test
    void anOldNoticeIsStale() throws Exception {
        bank.pay(issue().payload(), false);
        Notification notice = next();
        clock.forward(Duration.ofMinutes(6));
        assertEquals(new Notice.Rejected(Notice.Why.STALE), source.verify(notice));
    }

    @Test
    void noticesSignedWithTheBanksKeyAreProvenWithIt() {
        SnapSettings settings = new SnapSettings(bank.url(), "client", keys.getPrivate(), "secret", "partner",
                "MERCHANT1", "95221", Optional.of(keys.getPublic()), Duration.ofSeconds(1));
        String stamp = SnapSignature.stamp(clock.instant());
        byte[] body = ("{\"originalPartnerReferenceNo\":\"" + PURCHASE + "\",\"latestTransactionStatus\":\"00\","
                + "\"amount\":{\"value\":\"259996.00\",\"currency\":\"IDR\"}}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String signature = SnapSignature.rsa(keys.getPrivate(), SnapSignature.noticeText("POST", "/n", body, stamp));
        Notice notice = new SnapQrisSource(settings, clock, random).verify(new Notification("/n", Map.of("X-PARTNER-ID",
                "partner", "X-TIMESTAMP", stamp, "X-SIGNATURE", signature), body));
        assertEquals(Status.PAID, assertInstanceOf(Notice.Genuine.class, notice).state().status());
    }

    @Test
    void paymentsSurviveARestartOfTheBank() {
        Generated.Issued issued = issue();
        bank.pay(issued.payload(), false);
        bank.close();
        bank = bank();
        source = source("secret", Duration.ofSeconds(10));
        assertEquals(Status.PAID, source.query(PURCHASE, Optional.empty()).status());
        assertEquals(issued, issue());
    }

    // ---- fixtures

    private Generated.Issued issue() {
        return assertInstanceOf(Generated.Issued.class, source.generate(order(AMOUNT)));
    }

    private static Order order(Rupiah amount) {
        return new Order(PURCHASE, amount, START.plus(Duration.ofMinutes(10)), "SIMQ2026011500042", "KSK001");
    }

    private Notification next() throws InterruptedException {
        Notification n = notices.poll(10, TimeUnit.SECONDS);
        assertTrue(n != null, "no notice came");
        return n;
    }

    private static Notification with(Notification n, String header, String value) {
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(n.headers());
        headers.put(header, value);
        return new Notification(n.path(), headers, n.body());
    }
}
