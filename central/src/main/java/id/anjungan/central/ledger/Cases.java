package id.anjungan.central.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.ledger.DeskCase.Decided;
import id.anjungan.central.ledger.DeskCase.Paid;
import id.anjungan.central.ledger.DeskCase.Phase;
import id.anjungan.central.store.DeskTable.Row;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.wire.Bounds;
import id.anjungan.contract.wire.Json;
import java.util.Optional;

/** A desk's case as a row of the store, and back. */
final class Cases {

    private static final ObjectMapper JSON = Json.mapper();

    private Cases() {
    }

    static Row row(DeskCase c) {
        try {
            return new Row(c.purchase(), c.terminal(), c.phase().code(), c.amount(), JSON.writeValueAsString(c.bill()),
                    c.validUntil(), c.reference(), c.paid().map(Paid::paymentReference), c.paid().map(Paid::amount),
                    c.paid().map(Paid::at), c.lastWord(), c.nextAt(), c.tries(), c.posting(),
                    c.decision().map(d -> d.what().code()), c.decision().map(Decided::number),
                    c.decision().map(Decided::at), c.told(), c.openedAt());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static DeskCase of(Row r) {
        return new DeskCase(r.purchase(), r.terminal(), Phase.of(r.phase()), r.amount(), bill(r.bill()),
                r.validUntil(), r.reference(),
                r.paidAt().map(at -> new Paid(r.paidAmount().orElse(r.amount()), r.paymentReference().orElse(""), at)),
                r.lastWord(), r.nextAt(), r.tries(), r.posting(),
                r.decision().map(d -> new Decided(decision(d), r.number().orElse(""), r.decidedAt().orElseThrow())),
                r.told(), r.openedAt());
    }

    static Bill bill(String json) {
        try {
            return JSON.readValue(json, Bill.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored bill that cannot be read", damaged);
        }
    }

    /** As a terminal's row brought it: one that is not whole would spoil every answer it is part of. */
    static Optional<Bill> billIfReadable(Optional<String> json) {
        try {
            return json.isEmpty() ? Optional.empty() : Optional.ofNullable(JSON.readValue(json.get(), Bill.class))
                    .filter(bill -> Bounds.flaw(bill).isEmpty());
        } catch (JsonProcessingException otherVersion) {
            return Optional.empty();
        }
    }

    private static Decision decision(String code) {
        for (Decision d : Decision.values()) {
            if (d.code().equals(code)) {
                return d;
            }
        }
        throw new IllegalArgumentException("decision " + code);
    }
}
