package id.anjungan.demo.visits;

import id.anjungan.demo.office.Printer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever this terminal cannot serve goes on with a paper in the hand: 11 and 16. */
final class CounterVisits {

    private static final Pattern INFORMATION = Pattern.compile("\\b(C\\d{3})\\b");
    private static final Pattern CASHIERS = Pattern.compile("\\b(D\\d{3})\\b");

    private final List<Vehicle> vehicles;

    CounterVisits(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    List<Visit> all() {
        return List.of(Visit.of("11-tidak-bisa-qris", this::noQris));
    }

    /** After the visits of a Monday. */
    List<Visit> last() {
        return List.of(Visit.of("16-cek-dan-syarat", this::asksOnly));
    }

    /** What is it, what do I bring: the bill without paying, then the requirements, and a number in one touch. */
    private void asksOnly(Walk w) throws Exception {
        Vehicle v = Vehicle.find(vehicles, "ordinary_8");
        int bill = w.booth().printer().mark();
        w.see("start", "film.front");
        w.glass().go("check", "tax.plate");
        w.say("card_in");
        w.booth().insertCard(v.plate(), v.chassisTail());
        w.see("tax.bill", "film.bill_asked");
        w.glass().go("print", "tax.bill_paper.alone");
        w.take(bill, "TAGIHAN PAJAK", "BUKAN BUKTI PEMBAYARAN", v.plate(), "JUMLAH", "Berlaku sampai");
        w.noPaperSays(bill, "LUNAS");
        w.film("tax.bill_paper.alone", "film.bill_alone");
        w.booth().removeCard();
        w.done();
        w.check("check.nothing_bought", HardVisits.state(w.booth().journal(), v.plate()).equals("/not_started"));
        int number = w.booth().printer().mark();
        w.glass().go("guide", "guide.menu");
        w.film("guide.menu", "film.guide");
        w.glass().go("stnk-hilang", "guide.entry.stnk_hilang");
        w.film("guide.entry.stnk_hilang", "film.guide_entry");
        w.glass().go("ticket", "queue.ticket");
        Matcher ticket = INFORMATION.matcher(w.take(number, "NOMOR ANTREAN").text());
        w.check("check.number_on_paper", ticket.find());
        w.film("queue.ticket", "film.ticket");
        w.done();
        w.called(ticket.group(1)).finish(ticket.group(1));
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
