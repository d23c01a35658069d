package id.anjungan.demo.visits;

import id.anjungan.contract.survey.Sheet;
import id.anjungan.demo.office.Clerk;
import id.anjungan.demo.office.Printer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A crowded office and a bad line: 12 to 15. Who may go first does, who went away comes back, nobody is stuck. */
final class MondayVisits {

    private static final Pattern NUMBER = Pattern.compile("\\b([A-Z]\\d{3})\\b");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CALLS = 3;

    private final List<Vehicle> vehicles;

    MondayVisits(List<Vehicle> vehicles) {
        this.vehicles = vehicles;
    }

    List<Visit> all() {
        return List.of(Visit.of("12-prioritas", this::priority), Visit.of("13-tidak-hadir", this::noShow),
                Visit.of("14-printer-mati", this::printerDead), Visit.of("15-hub-pergi", this::hubAway));
    }

    private void priority(Walk w) throws Exception {
        String regular = ticket(w, "informasi", 3, "343433434");
        int paper = w.booth().printer().mark();
        w.see("start", "film.front");
        w.glass().go("queue", "queue.start");
        w.glass().go("priority", "queue.priority");
        w.film("queue.priority", "film.priority");
        w.glass().go("elderly", "queue.start_priority");
        w.glass().go("informasi", "queue.ticket");
        String first = number(w, w.take(paper, "NOMOR ANTREAN", "PRIORITAS"));
        w.film("queue.ticket", "film.priority_ticket");
        w.done();
        Clerk clerk = w.clerk("2");
        w.check("check.priority_first", clerk.callNext().contains(first), first, regular);
        clerk.finish(first);
        w.check("check.counter_serves", clerk.callNext().contains(regular), regular);
        clerk.finish(regular);
    }

    private void noShow(Walk w) throws Exception {
        String number = ticket(w, "pengesahan", 4, "444344443");
        Clerk clerk = w.clerk("1");
        w.check("check.counter_serves", clerk.callNext().contains(number), number);
        for (int calls = 1; calls < CALLS; calls++) {
            clerk.recall(number, calls);
        }
        w.say("nobody_comes", number);
        String setAside = clerk.notCome(number, CALLS);
        w.check("check.set_aside", setAside.contains("back-" + number), number);
        w.say("comes_late", number);
        clerk.reactivate(number);
        w.check("check.counter_serves", clerk.callNext().contains(number), number);
        clerk.finish(number);
    }

    /** Money needs no paper: it is taken, posted, and its proof is printed when the printer is back. */
    private void printerDead(Walk w) throws Exception {
        Vehicle v = Vehicle.find(vehicles, "ordinary_7");
        w.say("printer_dead");
        w.booth().printer().make("unplug");
        w.until("check.no_paper_told", () -> shows(w, "Tanpa kertas"));
        int paper = w.booth().printer().mark();
        w.toBill(v);
        w.pay(w.toQr(v));
        w.see("tax.result.posted", "film.paid");
        w.glass().await("an offer of a copy", p -> p.path("touchables").toString().contains("print_again"), LONG);
        w.film("tax.result.posted", "film.no_paper");
        w.check("check.no_paper", w.booth().printer().since(paper).isEmpty());
        w.done();
        w.say("printer_back");
        w.booth().printer().make("plug");
        w.until("check.paper_again", () -> !shows(w, "Tanpa kertas"));
        HardVisits.comesBack(w, v);
    }

    private void hubAway(Walk w) throws Exception {
        w.say("link_cut");
        w.booth().cutLink();
        w.until("check.tax_off", LONG, () -> !HardVisits.tileLive(w, "tax"));
        w.see("start", "film.off_tile");
        w.glass().touchOff("tax");
        w.see("session.off", "film.off_reason");
        int paper = w.booth().printer().mark();
        w.glass().go("ticket", "queue.start");
        w.glass().go("informasi", "queue.ticket");
        String number = number(w, w.take(paper, "NOMOR ANTREAN"));
        w.film("queue.ticket", "film.ticket");
        w.done();
        Clerk clerk = w.clerk("3");
        w.check("check.counter_serves", clerk.callNext().contains(number), number);
        clerk.finish(number);
        w.say("link_back_again");
        w.booth().mendLink();
        w.until("check.hub_connected", LONG, () -> HardVisits.tileLive(w, "tax"));
    }

    private static String ticket(Walk w, String service, int face, String answers) throws Exception {
        int paper = w.booth().printer().mark();
        w.see("start", "film.front");
        w.glass().go("queue", "queue.start");
        w.glass().go(service, "queue.ticket");
        String number = number(w, w.take(paper, "NOMOR ANTREAN"));
        w.film("queue.ticket", "film.ticket");
        Opinions.give(w, "queue.ticket", face, new Sheet(answers));
        w.done();
        return number;
    }

    private static String number(Walk w, Printer.Sheet sheet) {
        Matcher number = NUMBER.matcher(sheet.text());
        boolean found = number.find();
        w.check("check.number_on_paper", found);
        return found ? number.group(1) : "?";
    }

    private static boolean shows(Walk w, String words) {
        return w.glass().page().path("texts").toString().contains(words);
    }
}
