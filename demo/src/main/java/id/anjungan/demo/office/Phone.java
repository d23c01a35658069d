package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The citizen's phone: pays what it scanned, at the simulated acquirer. */
public final class Phone {

    private final Child acquirer;

    Phone(Child acquirer) {
        this.acquirer = acquirer;
    }

    /** @param qr as scanned. @throws Child.Silent when the acquirer refuses, e.g. because the QR has expired */
    public JsonNode pay(String qr) {
        return acquirer.ask(Map.of("do", "pay", "qr", qr)).path("paid");
    }

    /** Pays although the QR has expired, as a wallet with a slow clock may. */
    public JsonNode payLate(String qr) {
        return acquirer.ask(Map.of("do", "pay", "qr", qr, "late", true)).path("paid");
    }
}
