package id.anjungan.demo.visits;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Clerk;
import id.anjungan.demo.office.Glass;
import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Printer;
import id.anjungan.demo.office.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One citizen on the way: touches the screen, pays, takes the paper; films and asserts as it goes. */
final class Walk {

    private static final Duration CALLED = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Office office;
    private final Booth booth;
    private final Strip strip;
    private final Path out;
    private final Consumer<String> says;

    Walk(Office office, Booth booth, Strip strip, Path out, Consumer<String> says) {
        this.office = office;
        this.booth = booth;
        this.strip = strip;
        this.out = out;
        this.says = says;
    }

    Office office() {
        return office;
    }

    Booth booth() {
        return booth;
    }

    Glass glass() {
        return booth.glass();
    }

    /** The same citizen at another booth, on the same film. */
    Walk at(Booth other) {
        return new Walk(office, other, strip, out, says);
    }

    /** The clerk of counter 1 calls the next one, who must be this one, and the board says so; the clerk serves on. */
    Clerk called(String number) throws IOException {
        say("counter_calls", number);
        Clerk clerk = clerk("1");
        int mark = booth.display().mark();
        check("check.counter_serves", clerk.callNext().contains(number), number);
        booth.display().await(mark, "call of " + number, n -> n.path("lines").toString().contains(number), CALLED);
        check("check.board_shows", true, number);
        return clerk;
    }

    /** At a counter of this booth's queue, with the office's own code. */
    Clerk clerk(String counter) throws IOException {
        return new Clerk(booth.counterPage(), counter, Files.readString(booth.data().resolve("clerk.code")).strip());
    }

    /** @param step a key of {@link Words} */
    void say(String step, Object... values) {
        says.accept("  " + Words.say(step, values));
    }

    /** @param check a key of the report's sayings, and its values */
    void check(String check, boolean held, Object... values) {
        String what = Report.say(check, values);
        strip.add(new Strip.Check(what, held));
        if (!held) {
            says.accept("  " + Words.say("unmet", what));
        }
    }

    /** The survey was answered so. */
    void answered(Sheet sheet) {
        strip.add(sheet);
    }

    /** Waits for the page and keeps a picture of it. @param caption a key of the report's sayings */
    JsonNode see(String page, String caption) throws IOException {
        JsonNode shown = glass().awaitPage(page);
        film(page, caption);
        return shown;
    }

    Path film(String page, String caption, Object... values) throws IOException {
        String file = String.format(Locale.ROOT, "screens/%s-%02d-%s.png", strip.name(), strip.shots().size() + 1,
                page);
        glass().shot(out.resolve(file));
        strip.add(new Strip.Shot(Report.say(caption, values), file));
        return out.resolve(file);
    }

    /** From the start page to the bill, typing plate and chassis. */
    void toBill(Vehicle v) throws IOException {
        ask(v, "tax.bill");
    }

    /** As {@link #toBill}, where the answer is another page. */
    void ask(Vehicle v, String answer) throws IOException {
        see("start", "film.front");
        glass().go("tax", "tax.plate");
        glass().type(v.plate());
        film("tax.plate", "film.plate", v.plate());
        glass().go("next", "tax.chassis");
        glass().type(v.chassisTail());
        film("tax.chassis", "film.chassis");
        glass().go("next", answer);
    }

    /** From the bill to the QR on the glass; returns what a phone reads from it. */
    String toQr(Vehicle v) throws IOException {
        see("tax.bill", "film.bill");
        glass().go("pay", "tax.nik");
        glass().type(v.ownerNik());
        film("tax.nik", "film.nik");
        glass().go("next", "tax.pay");
        return Glass.scan(film("tax.pay", "film.qris"));
    }

    void pay(String qr) {
        say("phone_pays");
        office.phone().pay(qr);
    }

    /** Takes the sheet with these words, keeps it, and asserts every word that must be on it. */
    Printer.Sheet take(int mark, String title, String... words) throws IOException {
        Printer.Sheet sheet = booth.printer().await(mark, title);
        keep(title, sheet);
        for (String word : words) {
            check("check.paper_says", flat(sheet.text()).contains(flat(word)), title, word);
        }
        return sheet;
    }

    private void keep(String title, Printer.Sheet sheet) throws IOException {
        String base = "receipts/" + strip.name() + "-" + (strip.papers().size() + 1) + "-"
                + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Files.createDirectories(out.resolve("receipts"));
        Files.copy(sheet.picture(), out.resolve(base + ".png"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(sheet.bytes(), out.resolve(base + ".bin"), StandardCopyOption.REPLACE_EXISTING);
        strip.add(new Strip.Paper(title, base + ".png", base + ".bin", sheet.text()));
    }

    void noPaperSays(int mark, String words) {
        check("check.no_paper_says", booth.printer().since(mark).stream()
                .noneMatch(s -> flat(s.text()).contains(flat(words))), words);
    }

    /** Back to the start page, from wherever a "done" is offered. */
    void done() {
        glass().go("done", "start");
    }

    /** From a page where something went wrong. */
    void toStart() {
        for (int tries = 0; tries < 8; tries++) {
            String touchables = glass().page().path("touchables").toString();
            if (glass().page().path("page").asText().equals("start")) {
                return;
            }
            for (String way : new String[] {"done", "leave", "cancel_yes", "cancel", "back"}) {
                if (touchables.contains("\"id\":\"" + way + "\"")) {
                    glass().touch(way);
                    break;
                }
            }
            LockSupport.parkNanos(700_000_000);
        }
        glass().await("start", p -> p.path("page").asText().equals("start"), Duration.ofSeconds(90));
    }

    void until(String what, BooleanSupplier holds) {
        until(what, SOON, holds);
    }

    void until(String what, Duration patience, BooleanSupplier holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                check(what, false);
                throw new Unmet("in " + patience.toSeconds() + " s it did not happen: " + what);
            }
            LockSupport.parkNanos(100_000_000);
        }
        check(what, true);
    }

    /** Something a visit needs to go on did not happen. */
    static final class Unmet extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unmet(String message) {
            super(message);
        }
    }

    /** Spaces and line breaks aside: the printer wraps where it must. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
