package id.anjungan.central.ledger;

import id.anjungan.central.services.qris.QrisSource.Notice.Why;
import id.anjungan.central.services.qris.QrisSource;
import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.qris.QrisBody.QrState;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The acquirer's notification, SNAP BI service 52: {@code POST .../qr/qr-mpm-notify}. It is believed only when its
 * signature holds; 200 is answered after what it says is stored.
 */
public final class QrisNotify {

    /** @param body JSON with SNAP's {@code responseCode} */
    public record Response(int status, byte[] body) {
    }

    private static final int LARGEST = 64 * 1024;

    private final QrisSource source;
    private final PurchaseDesk desk;
    private final EventLog events;
    private final Episodes episodes;

    /** @param episodes for what anybody can send, however often; {@code events} for what only the acquirer can */
    public QrisNotify(QrisSource source, PurchaseDesk desk, EventLog events, Episodes episodes) {
        this.source = source;
        this.desk = desk;
        this.events = events;
        this.episodes = episodes;
    }

    /** @param path as the acquirer signed it; {@code headers} with names in any case */
    public Response handle(String path, Map<String, String> headers, byte[] body) {
        if (body.length > LARGEST) {
            return rejected(Why.TOO_LARGE.code(), 400, "4005200", "Bad Request");
        }
        QrisSource.Notification came = new QrisSource.Notification(path, headers, body);
        QrisSource.Notice notice = source.verify(came);
        if (notice instanceof QrisSource.Notice.Rejected no) {
            return no.why() == Why.UNREADABLE ? rejected(no.why().code(), 400, "4005200", "Bad Request")
                    : rejected(no.why().code(), 401, "4015200", "Unauthorized");
        } else if (notice instanceof QrisSource.Notice.Genuine genuine) {
            QrisSource.State s = genuine.state();
            boolean ours = desk.said(genuine.purchase(), new QrState(genuine.purchase(), s.status(), s.amount(),
                    s.paymentReference(), s.paidAt()));
            if (!ours) {
                events.raise(Optional.empty(), Severity.ALARM, HubCode.NOTIFY_REJECTED,
                        Why.UNKNOWN_PURCHASE.code() + " " + genuine.purchase());
                return response(404, "4045201", "Transaction Not Found");
            }
            source.taken(came);
        }
        return response(200, "2005200", "Successful");
    }

    private Response rejected(String why, int status, String code, String message) {
        episodes.happened(Optional.empty(), Severity.ALARM, HubCode.NOTIFY_REJECTED, why);
        return response(status, code, message);
    }

    private static Response response(int status, String code, String message) {
        return new Response(status, ("{\"responseCode\":\"" + code + "\",\"responseMessage\":\"" + message + "\"}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
