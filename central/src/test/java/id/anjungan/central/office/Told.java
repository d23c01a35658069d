package id.anjungan.central.office;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.calendar.Wib;
import id.anjungan.central.ledger.Projection;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable;
import id.anjungan.central.survey.SurveyRows;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** Says what terminals of some offices would have said, row by row. */
public final class Told {


    private final Store store;
    private final Random random;
    private int purchases;
    private int batches;

    public Told(Store store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    public void enrolled(String terminal, String office, Instant at) {
        store.change(tx -> tx.terminals().put(new TerminalTable.Enrolled(new TerminalId(terminal), office, "key",
                "hash", at, Optional.empty())));
    }

    /** A day of an office as days are: most are served, some do not come, some come back, the last ones wait. */
    public void day(String office, LocalDate day, int tickets) {
        TerminalId terminal = new TerminalId("KSK-" + office.substring(4));
        store.change(tx -> {
            for (int i = 1; i <= tickets; i++) {
                Instant at = day.atTime(7, 30).plusSeconds((long) (random.nextDouble() * 6 * 3600)).atZone(Wib.ZONE)
                        .toInstant();
                ObjectNode f = fields(day, String.format("A%03d", i)).put("priority", random.nextInt(12) == 0)
                        .put("service", random.nextInt(3) == 0 ? "lima-tahunan" : "pengesahan").put("low", 5)
                        .put("high", 20);
                told(tx, terminal, office, at, "ticket.issued", f);
                if (i <= tickets - 3) {
                    called(tx, terminal, office, at, day, String.format("A%03d", i));
                }
            }
        });
        store.changes().tell(Changes.What.TICKET, terminal.value());
    }

    private void called(id.anjungan.central.store.Tx tx, TerminalId terminal, String office, Instant at, LocalDate day,
            String number) {
        long waited = 30 + (long) Math.abs(random.nextGaussian() * 900);
        Instant then = at.plusSeconds(waited);
        told(tx, terminal, office, then, "ticket.called", fields(day, number).put("counter", "" + (1
                + random.nextInt(4))).put("waited", waited));
        switch (random.nextInt(12)) {
            case 0 -> told(tx, terminal, office, then.plusSeconds(90), "ticket.no_show", fields(day, number));
            case 1 -> {
                told(tx, terminal, office, then.plusSeconds(90), "ticket.no_show", fields(day, number));
                told(tx, terminal, office, then.plusSeconds(400), "ticket.returned", fields(day, number));
                told(tx, terminal, office, then.plusSeconds(700), "ticket.called", fields(day, number)
                        .put("counter", "1").put("waited", 300));
                finished(tx, terminal, office, then.plusSeconds(700), fields(day, number));
            }
            case 2 -> told(tx, terminal, office, then.plusSeconds(9000), "ticket.closed", fields(day, number));
            default -> finished(tx, terminal, office, then, fields(day, number));
        }
    }

    private void finished(id.anjungan.central.store.Tx tx, TerminalId terminal, String office, Instant called,
            ObjectNode f) {
        long served = 60 + random.nextInt(600);
        told(tx, terminal, office, called.plusSeconds(served), "ticket.finished", f.put("served", served));
    }

    private static ObjectNode fields(LocalDate day, String number) {
        return Json.mapper().createObjectNode().put("day", day.toString()).put("number", number);
    }

    /** One purchase. @param payment its last state; {@code posted} whether the tax server has it */
    public void purchase(String office, Instant at, long amount, String payment, boolean posted) {
        PurchaseId id = new PurchaseId(String.format("%s-%06d", office.substring(4), ++purchases));
        TerminalId terminal = new TerminalId("KSK-" + office.substring(4));
        boolean paid = posted || payment.equals("settled") || payment.equals("approved");
        store.change(tx -> {
            if (paid) {
                tx.desk().put(known(id, terminal, at, amount, posted));
            }
            ObjectNode begun = Json.mapper().createObjectNode().put("to", "created").put("method", "qris")
                    .put("amount", amount);
            begun.set("bill", Json.mapper().createObjectNode());
            paid(tx, terminal, office, at, id, "payment", begun);
            ObjectNode then = Json.mapper().createObjectNode().put("to", payment);
            if (paid) {
                then.put("paid_at", at.toString());
            }
            paid(tx, terminal, office, at.plusSeconds(9), id, "payment", then);
            if (posted) {
                paid(tx, terminal, office, at.plusSeconds(12), id, "delivery", Json.mapper().createObjectNode()
                        .put("to", "done").put("number", "TBP-" + purchases));
            }
        });
        store.changes().tell(Changes.What.PURCHASE, id.value());
    }

    /** What acquirer and tax server told the hub itself. */
    private DeskTable.Row known(PurchaseId id, TerminalId terminal, Instant at, long amount, boolean posted) {
        Rupiah sum = new Rupiah(amount);
        return new DeskTable.Row(id, terminal, "closed", sum, "{}", at, Optional.empty(), Optional.of("RRN"),
                Optional.of(sum), Optional.of(at), at, at, 0,
                posted ? Optional.of("TBP-" + purchases) : Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, at);
    }

    private static void paid(id.anjungan.central.store.Tx tx, TerminalId terminal, String office, Instant at,
            PurchaseId id, String kind, ObjectNode fields) {
        Projection.apply(tx, new Projection.Told(terminal, office, at, kind, Optional.of(id), fields));
    }

    private static void told(id.anjungan.central.store.Tx tx, TerminalId terminal, String office, Instant at,
            String kind, ObjectNode fields) {
        Projection.apply(tx, new Projection.Told(terminal, office, at, kind, Optional.empty(), fields));
    }

    /** A batch of impressions. */
    public void faces(String office, LocalDate day, String service, int... counts) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (int n : counts) {
            all.add(n);
        }
        ObjectNode f = batch(day, service);
        f.set("counts", all);
        survey(office, "survey.faces", f);
    }

    /** A batch of sheets. */
    public void sheets(String office, LocalDate day, String service, String... answers) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (String sheet : answers) {
            all.add(sheet);
        }
        ObjectNode f = batch(day, service);
        f.set("sheets", all);
        survey(office, "survey.sheets", f);
    }

    private ObjectNode batch(LocalDate day, String service) {
        return Json.mapper().createObjectNode().put("batch", String.format("%016x", ++batches))
                .put("day", day.toString()).put("service", service);
    }

    public void survey(String office, String kind, ObjectNode fields) {
        store.change(tx -> SurveyRows.apply(tx, office, kind, fields));
        store.changes().tell(Changes.What.SURVEY, office);
    }
}
