package id.anjungan.central.services.qris.sim;

import id.anjungan.central.services.qris.SnapAmount;
import id.anjungan.central.services.qris.SnapSignature;
import id.anjungan.central.services.qris.sim.AcquirerStore.Qr;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.contract.Rupiah;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of the acquirer, as SNAP BI shapes them: a response code is HTTP status, service and case. */
final class SnapAnswers {

    private SnapAnswers() {
    }

    static Reply refused(int status, String service, String kase, String message) {
        return Reply.json(status, Map.of("responseCode", status + service + kase, "responseMessage", message));
    }

    /** State of a QR, for queries and notices. @param code empty for a notice */
    static Map<String, Object> state(String code, Qr qr, boolean expired) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!code.isEmpty()) {
            body.put("responseCode", code);
            body.put("responseMessage", "Successful");
        }
        body.put("originalReferenceNo", qr.reference());
        body.put("originalPartnerReferenceNo", qr.purchase());
        body.put("serviceCode", "47");
        body.put("latestTransactionStatus", status(qr, expired));
        body.put("transactionStatusDesc", description(qr, expired));
        body.put("amount", SnapAmount.write(Rupiah.of(qr.amount())));
        qr.paidAt().ifPresent(at -> body.put("paidTime", SnapSignature.stamp(at)));
        qr.rrn().ifPresent(rrn -> body.put("additionalInfo", Map.of("rrn", rrn, "simulation", "SIMULASI")));
        return body;
    }

    private static String status(Qr qr, boolean expired) {
        return switch (qr.state()) {
            case "paid" -> "00";
            case "refunded" -> "04";
            case "cancelled" -> "05";
            default -> expired ? "06" : "01";
        };
    }

    private static String description(Qr qr, boolean expired) {
        return switch (qr.state()) {
            case "paid" -> "SUCCESS";
            case "refunded" -> "REFUNDED";
            case "cancelled" -> "CANCELLED";
            default -> expired ? "EXPIRED" : "INITIATED";
        };
    }
}
