package id.anjungan.central.services.qris;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.services.qris.SnapCalls.Result;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.qris.QrisPayload;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * QRIS through an acquirer that speaks SNAP BI (services 47 generate, 51 query, 77 cancel, 52 notify). Our purchase id
 * is the {@code partnerReferenceNo} on every wire. Safe for many threads.
 */
public final class SnapQrisSource implements QrisSource {

    private static final String GENERATE = "/v1.0/qr/qr-mpm-generate";
    private static final String QUERY = "/v1.0/qr/qr-mpm-query";
    private static final String CANCEL = "/v1.0/qr/qr-mpm-cancel";
    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;
    /** Not refusals: time-out, conflict with an earlier call, too many calls, locked. */
    private static final Set<Integer> NOT_DEFINITE = Set.of(408, 409, 423, 425, 429);
    private static final String NOT_FOUND = "4045101";

    private final SnapSettings settings;
    private final SnapCalls calls;
    private final SnapNotices notices;

    /** @param random keeps the request numbers of several hubs apart */
    public SnapQrisSource(SnapSettings settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.calls = new SnapCalls(settings, clock, random);
        this.notices = new SnapNotices(settings, clock);
    }

    @Override
    public Generated generate(Order order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerReferenceNo", order.purchase().value());
        body.put("amount", SnapAmount.write(order.amount()));
        body.put("merchantId", settings.merchantId());
        body.put("terminalId", order.terminal());
        body.put("validityPeriod", SnapSignature.stamp(order.validUntil()));
        body.put("additionalInfo", Map.of("billNo", order.billNo()));
        Result result = calls.post(GENERATE, body);
        if (!(result instanceof Result.Answered a)) {
            return new Generated.Unknown(((Result.Nothing) result).detail());
        }
        if (a.status() == OK) {
            return issued(a, order);
        }
        return a.status() >= SERVER_ERRORS || NOT_DEFINITE.contains(a.status())
                ? new Generated.Unknown(response(a)) : new Generated.Refused(a.code());
    }

    /** A QR over another amount, or one that is no QRIS at all, must never be shown. */
    private static Generated issued(Result.Answered a, Order order) {
        String text = a.body().path("qrContent").asText();
        String reference = a.body().path("referenceNo").asText();
        Optional<QrisPayload> qr = QrisPayload.read(text);
        if (qr.isEmpty() || reference.isBlank()
                || !a.body().path("partnerReferenceNo").asText().equals(order.purchase().value())) {
            return new Generated.Unknown(HubDetail.QR_UNREADABLE.code());
        }
        if (!qr.get().dynamic() || !qr.get().amount().equals(Optional.of(order.amount()))) {
            return new Generated.Unknown(HubDetail.QR_OTHER_AMOUNT.code());
        }
        return new Generated.Issued(text, reference, order.validUntil());
    }

    @Override
    public State query(PurchaseId purchase, Optional<String> reference) {
        Map<String, Object> body = original(purchase, reference);
        body.put("serviceCode", "47");
        Result result = calls.post(QUERY, body);
        if (!(result instanceof Result.Answered a)) {
            return State.unknown(((Result.Nothing) result).detail());
        }
        if (a.code().equals(NOT_FOUND)) {
            return new State(Status.NOT_FOUND, Optional.empty(), Optional.empty(), Optional.empty(), a.code());
        }
        return a.status() == OK ? state(a.body(), a.code(), purchase) : State.unknown(response(a));
    }

    /** A state is only believed if it is about this purchase, and PAID only with its amount. */
    static State state(JsonNode body, String detail, PurchaseId purchase) {
        if (!body.path("originalPartnerReferenceNo").asText().equals(purchase.value())) {
            return State.unknown(HubDetail.OTHER_PURCHASE.code());
        }
        Status status = status(body);
        Optional<Rupiah> amount = SnapAmount.read(body.path("amount"));
        if (status == Status.PAID && amount.isEmpty()) {
            return State.unknown(HubDetail.PAID_WITHOUT_AMOUNT.code());
        }
        Optional<String> rrn = Optional.of(body.path("additionalInfo").path("rrn").asText()).filter(s -> !s.isBlank());
        Optional<Instant> paidAt = SnapSignature.parseStamp(body.path("paidTime").asText(null));
        return new State(status, amount, rrn, paidAt, detail);
    }

    /** {@code latestTransactionStatus}; an expired QR is a failed one with a word. */
    private static Status status(JsonNode body) {
        return switch (body.path("latestTransactionStatus").asText()) {
            case "00" -> Status.PAID;
            case "01", "02", "03" -> Status.PENDING;
            case "04" -> Status.REFUNDED;
            case "05" -> Status.CANCELLED;
            case "06" -> body.path("transactionStatusDesc").asText().equalsIgnoreCase("EXPIRED") ? Status.EXPIRED
                    : Status.FAILED;
            case "07" -> Status.NOT_FOUND;
            default -> Status.UNKNOWN;
        };
    }

    /** Only "cancelled" is taken at its word; whatever else the acquirer says, it is asked for the state. */
    @Override
    public State cancel(PurchaseId purchase, Optional<String> reference, String why) {
        Map<String, Object> body = original(purchase, reference);
        body.put("reason", why);
        Result result = calls.post(CANCEL, body);
        if (!(result instanceof Result.Answered a)) {
            return State.unknown(((Result.Nothing) result).detail());
        }
        if (a.status() == OK) {
            return new State(Status.CANCELLED, Optional.empty(), Optional.empty(), Optional.empty(), a.code());
        }
        return query(purchase, reference);
    }

    private Map<String, Object> original(PurchaseId purchase, Optional<String> reference) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("originalPartnerReferenceNo", purchase.value());
        reference.ifPresent(r -> body.put("originalReferenceNo", r));
        body.put("merchantId", settings.merchantId());
        return body;
    }

    private static String response(Result.Answered a) {
        return HubDetail.RESPONSE.with(a.code());
    }

    @Override
    public Notice verify(Notification notification) {
        return notices.verify(notification);
    }

    @Override
    public void taken(Notification notification) {
        notices.take(notification);
    }
}
