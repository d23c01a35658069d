package id.anjungan.demo.visits;

import id.anjungan.demo.office.Printer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever this terminal cannot serve goes on with a paper in the hand: 11. */
final class CounterVisits {

    private static final Pattern CASHIERS = Pattern.compile("\\b(D\\d{3})\\b");

    private final List<Vehicle> vehicles;

    CounterVisits(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    List<Visit> all() {
        return List.of(Visit.of("11-tidak-bisa-qris", this::noQris));
    }

    /** Away from a live QR: it is shut first, then one paper has the bill and the cashier's number. */
    private void noQris(Walk w) throws Exception {
        Vehicle v = Vehicle.find(vehicles, "ordinary_6");
        w.booth().terminal().close();
        w.say("restarted");
        w.booth().start(Optional.empty(), Map.of());
        w.glass().awaitPage("start");
        w.until("check.hub_connected", () -> HardVisits.tileLive(w, "tax"));
        int paper = w.booth().printer().mark();
        w.toBill(v);
        w.toQr(v);
        w.glass().go("counter", "tax.leave_qr");
        w.film("tax.leave_qr", "film.leave_qr");
        w.check("check.no_paper", w.booth().printer().since(paper).isEmpty());
        w.glass().go("counter_yes", "tax.bill_paper.number");
        Printer.Sheet sheet = w.take(paper, "TAGIHAN PAJAK", "NOMOR ANTREAN", "BUKAN BUKTI PEMBAYARAN", "SIMULASI",
                v.plate(), "PKB", "Opsen PKB", "SWDKLLJ", "JUMLAH", "Berlaku sampai", "BAYAR DI", "SIGNAL",
                "Referensi QRIS");
        w.noPaperSays(paper, "LUNAS");
        w.check("check.no_nik", !sheet.text().contains(v.ownerNik()));
        w.film("tax.bill_paper.number", "film.counter_bill");
        w.check("check.qr_shut", HardVisits.state(w.booth().journal(), v.plate()).equals("cancelled/not_started"));
        Matcher number = CASHIERS.matcher(sheet.text());
        w.check("check.number_on_paper", number.find());
        w.done();
        w.called(number.group(1)).finish(number.group(1));
    }
}
