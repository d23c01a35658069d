package id.anjungan.demo.visits;

import id.anjungan.contract.survey.Sheet;
import id.anjungan.demo.office.Clerk;
import id.anjungan.demo.office.Printer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visits on a good day: 1 to 5. */
final class EverydayVisits {

    private static final Duration TICKET_LIMIT = Duration.ofSeconds(6);
    private static final Pattern TICKET = Pattern.compile("\\b([A-Z]\\d{3})\\b");

    private final List<Vehicle> vehicles;

    EverydayVisits(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    List<Visit> all() {
        List<Visit> all = new ArrayList<>();
        all.add(Visit.of("1-motor-tepat-waktu", this::motorcycle));
        all.add(Visit.of("2-minibus-terlambat", this::minibus));
        all.add(Visit.of("3-kartu-samsat", this::card));
        all.add(Visit.of("4-ditolak", this::refused));
        all.add(Visit.of("5-antrean", this::ticket));
        return all;
    }

    private Vehicle vehicle(String shows) {
        return Vehicle.find(vehicles, shows);
    }

    private void motorcycle(Walk w) throws Exception {
        Vehicle v = vehicle("motorcycle_on_time");
        int paper = w.booth().printer().mark();
        w.toBill(v);
        w.pay(w.toQr(v));
        w.see("tax.result.posted", "film.paid");
        w.take(paper, "BUKTI PELUNASAN", "SIMULASI", v.plate(), "LUNAS", "TBPKP", "pengesahan STNK", "30 hari", "PKB",
                "Opsen PKB", "SWDKLLJ", "JUMLAH");
        w.noPaperSays(paper, "BUKTI SEMENTARA");
        w.noPaperSays(paper, "sanksi");
        w.check("check.no_nik", w.booth().printer().since(paper).stream()
                .noneMatch(s -> s.text().contains(v.ownerNik())));
        w.film("tax.result.posted", "film.paper_out");
        w.done();
    }

    private void minibus(Walk w) throws Exception {
        Vehicle v = vehicle("minibus_late");
        int paper = w.booth().printer().mark();
        w.toBill(v);
        w.pay(w.toQr(v));
        w.see("tax.result.posted", "film.paid");
        w.take(paper, "BUKTI PELUNASAN", v.plate(), "sanksi", "LUNAS");
        w.done();
    }

    private void card(Walk w) throws Exception {
        Vehicle v = vehicle("samsat_card");
        int paper = w.booth().printer().mark();
        w.see("start", "film.front");
        w.glass().go("tax", "tax.plate");
        w.see("tax.plate", "film.card_welcome");
        w.say("card_in");
        w.booth().insertCard(v.plate(), v.chassisTail());
        w.glass().awaitPage("tax.bill");
        w.check("check.card_answers", true);
        w.pay(w.toQr(v));
        w.see("tax.result.posted", "film.paid");
        w.take(paper, "BUKTI PELUNASAN", v.plate(), "LUNAS");
        w.booth().removeCard();
        w.done();
    }

    private void refused(Walk w) throws Exception {
        Vehicle v = vehicle("five_year_renewal");
        int paper = w.booth().printer().mark();
        w.ask(v, "tax.refusal.five_year_renewal");
        w.see("tax.refusal.five_year_renewal", "film.reason");
        w.glass().touch("language");
        w.glass().await("English", p -> p.path("language").asText().equals("en"), Duration.ofSeconds(5));
        w.film("tax.refusal.five_year_renewal", "film.english");
        w.check("check.english", true);
        w.glass().touch("language");
        w.glass().await("Indonesian", p -> p.path("language").asText().equals("id"), Duration.ofSeconds(5));
        w.check("check.no_paper", w.booth().printer().since(paper).isEmpty());
        w.done();
    }

    private void ticket(Walk w) throws Exception {
        w.see("start", "film.front");
        int paper = w.booth().printer().mark();
        long before = System.nanoTime();
        long touches = w.glass().page().path("touches").asLong();
        w.glass().go("queue", "queue.start");
        w.see("queue.start", "film.counters");
        w.glass().go("pengesahan", "queue.ticket");
        Printer.Sheet sheet = w.take(paper, "Pengesahan STNK", "A0");
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        w.check("check.three_touches", w.glass().page().path("touches").asLong() - touches <= 3);
        w.check("check.six_seconds", took.compareTo(TICKET_LIMIT) <= 0);
        w.film("queue.ticket", "film.ticket");
        Matcher number = TICKET.matcher(sheet.text());
        w.check("check.number_on_paper", number.find());
        Opinions.give(w, "queue.ticket", 4, new Sheet("4-3333333"));
        w.check("check.sheet_skipped", true);
        w.done();
        called(w, number.group(1));
    }

    private static void called(Walk w, String number) throws Exception {
        Clerk clerk = w.called(number);
        w.until("check.front_calls", () -> w.glass().page().path("texts").toString().contains(number));
        w.film("start", "film.called");
        clerk.finish(number);
    }
}
