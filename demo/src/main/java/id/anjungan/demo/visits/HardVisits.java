package id.anjungan.demo.visits;

import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Printer;
import id.anjungan.demo.proof.Evidence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visits on a bad day: 6 to 9. Whatever breaks, the money is neither lost nor taken twice nor taken for nothing. */
final class HardVisits {

    private static final long MID_RECEIPT = 700;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<Vehicle> vehicles;
    private final Booth silent;

    /** @param silent a second booth, whose terminal is killed and never started again */
    HardVisits(List<Vehicle> vehicles, Booth silent) {
        this.vehicles = vehicles;
        this.silent = silent;
    }

    List<Visit> all() {
        List<Visit> all = new ArrayList<>();
        all.add(Visit.of("6-kertas-habis", this::paperOut));
        all.add(Visit.of("7-hub-putus", this::linkCut));
        all.add(Visit.of("8a-terminal-mati", this::killed));
        all.add(Visit.of("8b-terminal-hilang", this::lost));
        all.add(Visit.of("9-bayar-terlambat", this::late));
        return all;
    }

    private Vehicle vehicle(int ordinary) {
        return Vehicle.find(vehicles, "ordinary_" + ordinary);
    }

    private void paperOut(Walk w) throws Exception {
        Vehicle v = vehicle(1);
        int paper = w.booth().printer().mark();
        w.booth().printer().endsAfter(MID_RECEIPT);
        w.toBill(v);
        w.pay(w.toQr(v));
        w.glass().awaitPage("tax.result.posted");
        w.glass().await("an offer of a copy", p -> p.path("touchables").toString().contains("print_again"), LONG);
        w.film("tax.result.posted", "film.copy_offered");
        w.check("check.copy_offered", true);
        w.say("refilled");
        w.booth().printer().make("refill");
        w.glass().touch("print_again");
        w.take(paper, "SALINAN KE-1", "BUKTI PELUNASAN", v.plate(), "LUNAS");
        w.film("tax.result.posted", "film.copy_printed");
        w.done();
    }

    private void linkCut(Walk w) throws Exception {
        Vehicle v = vehicle(2);
        int paper = w.booth().printer().mark();
        w.office().taxServer().ask(Map.of("do", "hold"));
        w.toBill(v);
        w.pay(w.toQr(v));
        w.glass().awaitPage("tax.result.posting");
        w.say("link_cut");
        w.booth().cutLink();
        Printer.Sheet kept = w.take(paper, "BUKTI SEMENTARA", v.plate(), "UANG DITERIMA, SEDANG DICATAT",
                "Jangan membayar lagi", "Referensi");
        w.noPaperSays(paper, "LUNAS");
        w.film("tax.result.posting", "film.posting");
        w.done();
        w.say("link_back");
        w.office().taxServer().ask(Map.of("do", "fault", "on", "posting", "kind", "lost_answer", "times", 1));
        w.office().taxServer().ask(Map.of("do", "release"));
        w.booth().mendLink();
        w.until("check.tax_posted", LONG, () -> settled(w.booth().journal(), v.plate()));
        comesBackWith(w, v, kept);
    }

    /** The same with the paper in the hand: its QR, read off the rendered paper, goes right into the answer. */
    private static void comesBackWith(Walk w, Vehicle v, Printer.Sheet kept) throws Exception {
        w.say("returns_with_paper");
        int paper = w.booth().printer().mark();
        w.see("start", "film.returns_with_paper");
        w.booth().showPaper(kept.picture());
        w.see("proof.money.posted", "film.paper_scanned");
        copyIsTaken(w, v, paper);
    }

    /** "Sudah bayar, belum dapat bukti?": state of the money in one sentence, and a numbered copy. */
    static void comesBack(Walk w, Vehicle v) throws Exception {
        w.say("returns");
        int paper = w.booth().printer().mark();
        w.see("start", "film.returns");
        w.glass().go("proof", "proof.start");
        w.glass().go("vehicle", "proof.plate");
        w.glass().type(v.plate());
        w.glass().go("next", "proof.chassis");
        w.glass().type(v.chassisTail());
        w.glass().go("next", "proof.money.posted");
        w.see("proof.money.posted", "film.posted");
        copyIsTaken(w, v, paper);
    }

    private static void copyIsTaken(Walk w, Vehicle v, int paper) throws Exception {
        w.glass().go("copy", "proof.copy.printed");
        w.take(paper, "BUKTI PELUNASAN", "SALINAN KE-", v.plate(), "LUNAS");
        w.film("proof.copy.printed", "film.copy_printed");
        w.done();
    }

    private void killed(Walk w) throws Exception {
        Vehicle v = vehicle(3);
        w.office().taxServer().ask(Map.of("do", "hold"));
        approvedNotDelivered(w, v);
        w.say("killed", w.booth().terminal().pid());
        w.booth().terminal().kill();
        w.office().taxServer().ask(Map.of("do", "release"));
        w.say("restarted");
        w.booth().start(Optional.empty(), Map.of());
        w.until("check.tax_posted", LONG, () -> settled(w.booth().journal(), v.plate()));
        comesBack(w, v);
    }

    private void lost(Walk w) throws Exception {
        Vehicle v = vehicle(4);
        Walk there = w.at(silent);
        held(w, true);
        approvedNotDelivered(there, v);
        w.until("check.rows_at_hub", LONG, () -> rowsAtHub(w.office().hubBook(), silent.journal()));
        w.say("killed_for_good", silent.terminal().pid());
        silent.terminal().kill();
        held(w, false);
        w.until("check.desk_posted", LONG, () -> deskPosted(w.office().hubBook(), silent.id()));
        comesBack(w, v);
    }

    /** The tax server answers every posting with a fault of its own: nothing is posted, and nobody knows. */
    private static void held(Walk w, boolean on) {
        w.office().taxServer().ask(Map.of("do", "fault", "on", "posting", "kind", on ? "error" : "none"));
    }

    /** Posting held back at the tax server; the journal shows the payment approved and not delivered. */
    private static void approvedNotDelivered(Walk w, Vehicle v) throws Exception {
        w.toBill(v);
        w.pay(w.toQr(v));
        w.see("tax.result.posting", "film.posting_held");
        w.until("check.taken_not_posted", () -> state(w.booth().journal(), v.plate()).equals(
                "approved/intent") || state(w.booth().journal(), v.plate()).equals("approved/unknown"));
    }

    private void late(Walk w) throws Exception {
        Vehicle v = vehicle(5);
        w.booth().terminal().close();
        w.say("short_qr");
        w.booth().start(Optional.empty(), Map.of("qris.countdown", "12s", "qris.validity", "14s"));
        w.glass().awaitPage("start");
        w.until("check.hub_connected", () -> tileLive(w, "tax"));
        w.toBill(v);
        String qr = w.toQr(v);
        w.say("acquirer_silent");
        w.office().acquirer().ask(Map.of("do", "fault", "on", "all", "kind", "error"));
        w.glass().await("the QR to run out", p -> !p.path("page").asText().equals("tax.pay"), LONG);
        w.check("check.expired_is_checking",
                w.glass().page().path("page").asText().equals("tax.checking"));
        w.film("tax.checking", "film.checking");
        w.say("pays_late");
        int paper = w.booth().printer().mark();
        w.office().phone().payLate(qr);
        w.office().acquirer().ask(Map.of("do", "fault", "on", "all", "kind", "none"));
        w.until("check.tax_posted", LONG, () -> settled(w.booth().journal(), v.plate()));
        if (w.glass().page().path("page").asText().startsWith("tax.result")) {
            w.take(paper, "BUKTI PELUNASAN", v.plate(), "LUNAS");
            w.film("tax.result.posted", "film.nothing_lost");
            w.done();
        } else {
            comesBack(w, v);
        }
    }

    static boolean tileLive(Walk w, String id) {
        for (var t : w.glass().page().path("touchables")) {
            if (t.path("id").asText().equals(id)) {
                return t.path("live").asBoolean();
            }
        }
        return false;
    }

    // ---- what the books say meanwhile

    private static boolean settled(Path journal, String plate) {
        return state(journal, plate).equals("settled/done");
    }

    /** {@code payment/delivery} of the newest purchase for this plate. */
    static String state(Path journal, String plate) {
        String purchase = ask(journal, "SELECT purchase FROM journal WHERE kind='payment'"
                + " AND instr(CAST(bytes AS TEXT), '" + plate + "') ORDER BY seq DESC LIMIT 1");
        return last(journal, purchase, "payment", "") + "/" + last(journal, purchase, "delivery", "not_started");
    }

    private static String last(Path journal, String purchase, String kind, String otherwise) {
        String to = ask(journal, "SELECT json_extract(CAST(bytes AS TEXT), '$.to') FROM journal"
                + " WHERE purchase='" + purchase + "' AND kind='" + kind + "' ORDER BY seq DESC LIMIT 1");
        return to.isEmpty() ? otherwise : to;
    }

    private static boolean rowsAtHub(Path hub, Path journal) {
        String stream = ask(journal, "SELECT value FROM meta WHERE name='stream'");
        String there = ask(hub, "SELECT max(seq) FROM \"rows\" WHERE stream='" + stream + "'");
        return !there.isEmpty() && there.equals(ask(journal, "SELECT max(seq) FROM journal"));
    }

    private static boolean deskPosted(Path hub, String terminal) {
        return ask(hub, "SELECT count(*) FROM desk_cases WHERE terminal='" + terminal + "' AND decision='posted'")
                .equals("1");
    }

    private static String ask(Path database, String sql) {
        if (!Files.exists(database)) {
            return "";
        }
        try (Connection c = Evidence.open(database); Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            String value = r.next() ? r.getString(1) : "";
            return value == null ? "" : value;
        } catch (SQLException busy) {
            return "";
        }
    }
}
