package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.central.ledger.QrisNotify;
import id.anjungan.central.services.qris.QrisSource.Notification;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** A notice gets its 200 only when what it says is stored: while the disk refuses, the same notice counts again. */
class NoticeStoredTest extends HubFixture {

    private final BlockingQueue<Notification> caught = new LinkedBlockingQueue<>();

    @Test
    void theStoreRefuses_theSameNoticeAgainIsStored_andOnlyThenARepeat() throws Exception {
        HttpServer ear = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        ear.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                caught.add(new Notification(exchange.getRequestURI().getRawPath(), headers,
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        ear.start();
        try {
            bench.acquirer.notifyAt(URI.create("http://127.0.0.1:" + ear.getAddress().getPort() + "/notify"));
            Bill bill = ((TaxBody.BillFound) terminal.ask(new TaxBody.AskBill(vehicle().plate(),
                    vehicle().chassisTail())).body()).bill();
            QrisBody.QrIssued qr = (QrisBody.QrIssued) terminal.ask(new QrisBody.IssueQr(purchase, bill.total(),
                    bench.clock.instant().plusSeconds(300), bill)).body();
            bench.acquirer.pay(qr.payload(), false);
            Notification notice = caught.poll(15, TimeUnit.SECONDS);
            sql("create trigger full before update on desk_cases begin select raise(abort, 'disk full'); end");
            assertThrows(JdbiException.class, () -> handle(notice));
            sql("drop trigger full");
            assertTrue(paidAt().isEmpty());
            assertEquals(200, handle(notice).status());
            assertTrue(paidAt().isPresent());
            assertEquals(200, handle(notice).status(), "a repeat is acknowledged");
        } finally {
            ear.stop(0);
        }
    }

    @Test
    void aHundredForgedNotices_areOneEventThatCounts() throws Exception {
        Notification forged = new Notification("/snap/v1.0/qr/qr-mpm-notify", Map.of("X-PARTNER-ID", "NOBODY"),
                "{}".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 100; i++) {
            assertEquals(401, handle(forged).status());
        }
        HubBench.until("the event", () -> bench.raised("notify_rejected"));
        assertEquals(1, bench.hub().fleet().events(500).stream().filter(e -> e.code().equals("notify_rejected"))
                .count());
    }

    private static QrisNotify.Response handle(Notification n) {
        return bench.hub().qrisNotify().handle(n.path(), n.headers(), n.body());
    }

    private Optional<java.time.Instant> paidAt() {
        return bench.hub().store().read(tx -> tx.desk().find(purchase)).flatMap(c -> c.paidAt());
    }

    private static void sql(String statement) {
        bench.hub().store().change(tx -> tx.handle().execute(statement));
    }
}
