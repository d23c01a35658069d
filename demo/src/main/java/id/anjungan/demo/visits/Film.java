package id.anjungan.demo.visits;

import id.anjungan.calendar.Wib;
import id.anjungan.demo.office.HubFonts;
import id.anjungan.demo.office.Words;
import id.anjungan.demo.proof.Case;
import id.anjungan.demo.proof.Evidence;
import id.anjungan.demo.proof.Invariant;
import id.anjungan.demo.proof.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code index.html}: per visit a strip of screens, the papers, the journal's rows, the hub's, and what was proven. */
final class Film {

    private static final DateTimeFormatter WIB = DateTimeFormatter.ofPattern("HH.mm.ss").withZone(Wib.ZONE);

    private final Case found;
    private final Evidence evidence;
    private final Set<String> atHub = new HashSet<>();
    private final StringBuilder page = new StringBuilder(200_000);

    private Film(Case found) {
        this.found = found;
        this.evidence = found.evidence();
        evidence.table("hub.rows").forEach(r -> atHub.add(Evidence.text(r, "stream") + ":" + Evidence.number(r, "seq")
                + ":" + Evidence.text(r, "hash")));
    }

    static void write(Path directory, List<Strip> strips, Case found, List<Invariant> invariants,
            Map<Integer, String> watched, Opinions opinions) throws IOException {
        Film film = new Film(found);
        film.head(strips, invariants);
        strips.forEach(film::visit);
        film.survey(opinions);
        film.rules(invariants, watched);
        film.page.append("</main></body></html>\n");
        Files.writeString(directory.resolve("index.html"), film.page);
        try (var css = Film.class.getResourceAsStream("film.css")) {
            Files.write(directory.resolve("film.css"), css.readAllBytes());
        }
        for (String weight : List.of("400", "700", "800")) {
            Files.write(directory.resolve("font-" + weight + ".woff2"), HubFonts.woff2(weight));
        }
    }

    private void head(List<Strip> strips, List<Invariant> invariants) {
        long held = invariants.stream().filter(i -> i.held() && i.checked() > 0).count();
        long broken = invariants.stream().filter(i -> !i.held()).count();
        Map<String, Object> hub = Summary.hub(evidence);
        line("<!doctype html><html lang=\"" + Words.language() + "\"><head><meta charset=\"utf-8\"><title>Anjungan: "
                + say("report.title") + "</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"film.css\">"
                + "</head><body>");
        line("<header><p class=\"mark\">SIMULASI</p><h1>" + say("report.title") + "</h1><p>" + (strips.size() == 1
                ? say("report.lead.one") : say("report.lead", strips.size())) + "</p></header>");
        line("<main><section class=\"sums\">");
        sum(strips.stream().filter(Strip::held).count() + "/" + strips.size(), say("sum.visits"));
        sum(broken > 0 ? say("sum.broken", held, broken) : Long.toString(held), say("sum.rules"));
        sum(Integer.toString(evidence.rows().size()), say("sum.rows"));
        sum(hub.get("missing") + " / " + hub.get("duplicates"), say("sum.hub"));
        line("</section><nav>");
        for (Strip s : strips) {
            line("<a href=\"#" + s.name() + "\">" + escape(s.title()) + "</a>");
        }
        line("<a href=\"#aturan\">" + say("rules") + "</a></nav>");
    }

    private void sum(String number, String of) {
        line("<div><b>" + number + "</b><span>" + of + "</span></div>");
    }

    private void visit(Strip s) {
        String verdict = s.held() ? "good\">" + say("visit.held") : "bad\">" + say("visit.unmet");
        line("<section class=\"visit\" id=\"" + s.name() + "\"><h2>" + escape(s.title()) + " <em class=\"" + verdict
                + "</em></h2><p class=\"small\">"
                + say("visit.took", seconds(s), Summary.touches(s, evidence)) + "</p>");
        line("<div class=\"strip\">");
        for (Strip.Shot shot : s.shots()) {
            line("<figure><a href=\"" + shot.file() + "\"><img loading=\"lazy\" src=\"" + shot.file()
                    + "\" alt=\"\"></a><figcaption>" + escape(shot.caption()) + "</figcaption></figure>");
        }
        for (Strip.Paper paper : s.papers()) {
            line("<figure class=\"paper\"><a href=\"" + paper.picture() + "\"><img loading=\"lazy\" src=\""
                    + paper.picture() + "\" alt=\"\"></a><figcaption>" + escape(paper.title()) + " <a href=\""
                    + paper.bytes() + "\">" + say("bytes") + "</a></figcaption></figure>");
        }
        line("</div><ul class=\"checks\">");
        s.checks().forEach(c -> line("<li class=\"" + (c.held() ? "good" : "bad") + "\">" + escape(c.what())
                + "</li>"));
        line("</ul>");
        rows(s);
        line("</section>");
    }

    private static String seconds(Strip s) {
        return comma(String.format(Locale.ROOT, "%.1f", s.seconds()));
    }

    private void rows(Strip s) {
        List<Evidence.Row> rows = evidence.rows().stream().filter(r -> s.covers(r.at())).toList();
        List<String> purchases = new ArrayList<>();
        rows.forEach(r -> r.purchase().filter(p -> !purchases.contains(p)).ifPresent(purchases::add));
        tested(purchases);
        line("<details><summary>" + say("rows.some", rows.size(), rows.stream().filter(this::held).count())
                + "</summary><table>" + heads("rows.row", "rows.at", "rows.kind", "rows.content", "rows.purchase",
                "rows.hash", "rows.hub"));
        for (Evidence.Row r : rows) {
            line("<tr><td>" + r.seq() + "<td>" + WIB.format(r.at()) + "<td>" + r.kind() + "<td>" + escape(content(r))
                    + "<td>" + r.purchase().orElse("") + "<td class=\"hash\">" + r.hash().substring(0, 12) + (held(r)
                    ? "<td class=\"good\">\u2713" : "<td class=\"bad\">-") + "</tr>");
        }
        line("</table></details><details><summary>" + say("books.some", purchases.size()) + "</summary><table>"
                + heads("rows.purchase", "books.payment", "books.delivery", "books.acquirer", "books.tax"));
        for (String p : purchases) {
            line("<tr><td>" + p + "<td>" + of("hub.purchases", p, "payment") + "<td>"
                    + of("hub.purchases", p, "delivery") + "<td>" + of("acquirer.payments", p, "state") + "<td>"
                    + of("tax.postings", p, "amount") + "</tr>");
        }
        line("</table></details>");
    }

    /** The hub holds this very row. */
    private boolean held(Evidence.Row r) {
        return atHub.contains(r.stream() + ":" + r.seq() + ":" + r.hash());
    }

    /** The rules that this visit's purchases put to the test, and how often. */
    private void tested(List<String> purchases) {
        if (purchases.isEmpty()) {
            return;
        }
        line("<p class=\"rules\"><span>" + say("rules.here") + "</span>");
        Invariants.testedBy(found, Set.copyOf(purchases)).forEach((id, i) -> line("<a href=\"#aturan\" class=\""
                + (i.faults().isEmpty() ? "good" : "bad") + "\" title=\"" + rule(id) + "\">" + id + "<small>"
                + i.checked() + "\u00d7</small></a>"));
        line("</p>");
    }

    private String of(String table, String purchase, String column) {
        return escape(String.join(", ", evidence.table(table).stream()
                .filter(r -> Evidence.text(r, "purchase").equals(purchase)).map(r -> Evidence.text(r, column))
                .toList()));
    }

    private static String content(Evidence.Row r) {
        List<String> parts = new ArrayList<>();
        r.fields().fields().forEachRemaining(f -> {
            boolean outside = List.of("seq", "at", "kind", "purchase", "visit", "bill", "key").contains(f.getKey());
            if (!outside) {
                parts.add(f.getKey() + "=" + (f.getValue().isValueNode() ? f.getValue().asText() : "..."));
            }
        });
        return String.join("  ", parts);
    }

    /** Only where somebody answered. */
    private void survey(Opinions o) {
        if (o.given().isEmpty()) {
            return;
        }
        line("<section id=\"survei\"><h2>" + say("survey.title") + " <em class=\"" + (o.held() ? "good\">"
                + say("survey.held") : "bad\">" + say("survey.unheld")) + "</em></h2><p class=\"small\">"
                + say("survey.lead") + "</p><table>" + heads("survey.given", "survey.journals", "survey.hub",
                "survey.ikm", "survey.grade") + "<tr><td>" + o.given().size() + "<td>" + o.journals().size() + "<td>"
                + o.hub().size() + "<td>" + o.index().map(i -> comma(i.index().toString())).orElse("-") + "<td>"
                + o.index().map(i -> i.grade().name()).orElse("-") + "</tr></table></section>");
    }

    private static String comma(String decimal) {
        return Words.language().equals("id") ? decimal.replace('.', ',') : decimal;
    }

    private void rules(List<Invariant> invariants, Map<Integer, String> watched) {
        line("<section id=\"aturan\"><h2>" + say("rules.title") + "</h2>");
        line("<p class=\"small\">" + say("rules.lead") + "</p>");
        line("<table>" + heads("rules.number", "rules.rule", "rules.checked", "rules.result", "rules.watched"));
        for (Invariant i : invariants) {
            String seen = watched.get(i.id());
            String watch = seen == null ? "<td>" : seen.isEmpty() ? "<td class=\"good\">" + say("rules.seen")
                    : "<td class=\"bad\">" + escape(seen);
            line("<tr><td>" + i.id() + "<td>" + rule(i.id()) + "<td>" + i.checked() + result(i) + watch + "</tr>");
        }
        line("</table></section>");
    }

    private static String result(Invariant i) {
        if (!i.later().isEmpty()) {
            return "<td class=\"small\">" + say("rules.waits");
        }
        if (i.proven()) {
            return "<td class=\"good\">" + say("rules.held");
        }
        return i.held() ? "<td class=\"small\">" + say("rules.untested")
                : "<td class=\"bad\">" + say("rules.broken", String.join("; ", i.faults()));
    }

    private static String rule(int id) {
        return escape(Words.say("rule." + id));
    }

    private static String heads(String... keys) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String key : keys) {
            row.append("<th>").append(say(key));
        }
        return row.append("</tr>").toString();
    }

    private static String say(String key, Object... values) {
        return escape(Report.say(key, values));
    }

    private void line(String html) {
        page.append(html).append('\n');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
