package id.anjungan.central.services.qris.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.services.qris.SnapAmount;
import id.anjungan.central.services.qris.SnapSignature;
import id.anjungan.central.services.qris.sim.AcquirerStore.Qr;
import id.anjungan.central.simulation.Faults;
import id.anjungan.central.simulation.JsonServer;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.central.simulation.JsonServer.Request;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisPayload;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running simulated acquirer: SNAP BI services 73 (token), 47, 51 and 77 over HTTP on loopback, notices (52) to the
 * partner, and a phone. Its file remembers every QR and payment. The merchant's name says SIMULASI on every phone.
 */
public final class AcquirerSim implements AutoCloseable {

    /**
     * The one partner it knows.
     *
     * @param key the partner's public key, for tokens
     */
    public record Partner(String clientId, PublicKey key, String clientSecret, String partnerId, String merchantId) {
    }

    /**
     * What it is started with.
     *
     * @param port      0 for any free one
     * @param file      SQLite file, made if missing
     * @param noticesTo where notices go; can be set later
     */
    public record Settings(int port, Path file, Partner partner, Optional<URI> noticesTo) {
    }

    /** What came of paying with the phone. */
    public sealed interface Paying {
        record Paid(String purchase, Rupiah amount, String rrn) implements Paying {
        }

        /** @param why {@code not_a_qr | not_ours | already_paid | cancelled | expired} */
        record Declined(String why) implements Paying {
        }
    }

    /** Names of operations that can be made to fail. */
    public static final String TOKEN = "token";
    public static final String GENERATE = "generate";
    public static final String QUERY = "query";
    public static final String CANCEL = "cancel";

    private final Faults faults = new Faults(List.of(TOKEN, GENERATE, QUERY, CANCEL));
    private final Settings settings;
    private final AcquirerStore store;
    private final Bank bank;
    private final Notifier notifier;
    private final JsonServer server;

    private AcquirerSim(Settings settings, Clock clock) {
        this.settings = settings;
        store = new AcquirerStore(settings.file());
        bank = new Bank(store, clock);
        notifier = new Notifier(settings.partner(), settings.noticesTo(), clock);
        SnapGate gate = new SnapGate(settings.partner(), bank, clock);
        server = new JsonServer(settings.port(), faults, "acquirer")
                .route("POST", "/v1.0/access-token/b2b", TOKEN, gate::token)
                .route("POST", "/v1.0/qr/qr-mpm-generate", GENERATE, gate.guard("47", this::generate))
                .route("POST", "/v1.0/qr/qr-mpm-query", QUERY, gate.guard("51", this::query))
                .route("POST", "/v1.0/qr/qr-mpm-cancel", CANCEL, gate.guard("77", this::cancel))
                .start();
    }

    /** @throws RuntimeException if the file or the port cannot be used; the message says which and why */
    public static AcquirerSim start(Settings settings, Clock clock) {
        return new AcquirerSim(settings, clock);
    }

    public URI url() {
        return server.url();
    }

    public Faults faults() {
        return faults;
    }

    /** Where notices go from now on. */
    public void notifyAt(URI url) {
        notifier.target(url);
    }

    public void noticeFault(NoticeFault fault) {
        notifier.fault(fault);
    }

    public NoticeFault noticeFault() {
        return notifier.fault();
    }

    /** The phone pays. @param late the money arrives although the QR has expired meanwhile */
    public Paying pay(String qr, boolean late) {
        Bank.Payment payment = bank.pay(qr, late);
        if (payment instanceof Bank.Payment.Declined no) {
            return new Paying.Declined(no.why());
        }
        Qr paid = ((Bank.Payment.Paid) payment).qr();
        tell(paid);
        return new Paying.Paid(paid.purchase(), Rupiah.of(paid.amount()), paid.rrn().orElseThrow());
    }

    /** Sends the notice of a payment again. False if nothing is paid under that purchase. */
    public boolean notifyAgain(String purchase) {
        Optional<Qr> paid = bank.find(purchase).filter(q -> q.state().equals("paid"));
        paid.ifPresent(this::tell);
        return paid.isPresent();
    }

    /** The bank gives the money back. False if there is nothing to give back. */
    public boolean refund(String purchase) {
        return bank.refund(purchase);
    }

    /** QR texts that can be paid now, oldest first. */
    public List<String> open() {
        return bank.open().stream().map(Qr::text).toList();
    }

    /** The QR of a purchase, whatever its state. */
    public Optional<String> qrOf(String purchase) {
        return bank.find(purchase).map(Qr::text);
    }

    /** Payments that stand. */
    public long paid() {
        return bank.paidCount();
    }

    @Override
    public void close() {
        notifier.close();
        server.close();
        synchronized (bank) {
            store.close();
        }
    }

    private void tell(Qr qr) {
        Reply notice = Reply.json(200, SnapAnswers.state("", qr, bank.expired(qr)));
        notifier.send(qr.reference(), notice.body());
    }

    private Reply generate(Request request, JsonNode body) {
        Optional<Rupiah> amount = SnapAmount.read(body.path("amount")).filter(a -> a.amount() > 0);
        Optional<Instant> until = SnapSignature.parseStamp(body.path("validityPeriod").asText(null));
        String purchase = body.path("partnerReferenceNo").asText();
        if (amount.isEmpty() || until.isEmpty() || !purchaseId(purchase)
                || !body.path("merchantId").asText().equals(settings.partner().merchantId())) {
            return SnapAnswers.refused(400, "47", "01", "Invalid Field Format");
        }
        if (amount.get().compareTo(QrisPayload.LIMIT) > 0) {
            return SnapAnswers.refused(403, "47", "02", "Exceeds Transaction Amount Limit");
        }
        return bank.generate(purchase, amount.get(), until.get(), body.path("additionalInfo").path("billNo").asText(),
                body.path("terminalId").asText())
                .map(qr -> Reply.json(200, Map.of("responseCode", "2004700", "responseMessage", "Successful",
                        "referenceNo", qr.reference(), "partnerReferenceNo", qr.purchase(), "qrContent", qr.text())))
                .orElseGet(() -> SnapAnswers.refused(409, "47", "01", "Duplicate partnerReferenceNo"));
    }

    private Reply query(Request request, JsonNode body) {
        return bank.find(body.path("originalPartnerReferenceNo").asText())
                .map(qr -> Reply.json(200, SnapAnswers.state("2005100", qr, bank.expired(qr))))
                .orElseGet(() -> SnapAnswers.refused(404, "51", "01", "Transaction Not Found"));
    }

    private Reply cancel(Request request, JsonNode body) {
        Optional<Qr> after = bank.cancel(body.path("originalPartnerReferenceNo").asText());
        if (after.isEmpty()) {
            return SnapAnswers.refused(404, "77", "01", "Transaction Not Found");
        }
        return after.get().state().equals("cancelled")
                ? Reply.json(200, Map.of("responseCode", "2007700", "responseMessage", "Successful",
                "originalPartnerReferenceNo", after.get().purchase()))
                : SnapAnswers.refused(403, "77", "15", "Transaction Not Permitted: already paid");
    }

    private static boolean purchaseId(String text) {
        try {
            return new PurchaseId(text).value().equals(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
