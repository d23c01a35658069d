package id.anjungan.central.web;

import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.office.OfficeReports;
import id.anjungan.central.office.Report;
import id.anjungan.central.office.Scope;
import id.anjungan.central.office.TicketRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in the offices, node by node of the region tree; and one office's tickets of a day. */
final class OfficePages {

    /** A quarter: more days than that have no room side by side. */
    private static final int MOST_DAYS = 92;
    private static final int MOST_TICKETS = 500;

    private final Pages pages;
    private final OfficeReports reports;
    private final Fleet fleet;

    OfficePages(Pages pages, OfficeReports reports, Fleet fleet) {
        this.pages = pages;
        this.reports = reports;
        this.fleet = fleet;
    }

    void mount(RoutesConfig routes) {
        routes.get("/kantor", this::report);
        routes.get("/kantor/nomor", this::tickets);
    }

    private void report(Context ctx) {
        Optional<Scope> scope = scope(ctx, "wilayah");
        if (scope.isEmpty()) {
            pages.message(ctx, 404, "message.noOffice");
            return;
        }
        LocalDate today = reports.today();
        LocalDate one = Pages.day(ctx, "dari").orElse(today);
        LocalDate other = Pages.day(ctx, "sampai").orElse(one.isAfter(today) ? one : today);
        LocalDate to = one.isAfter(other) ? one : other;
        LocalDate from = one.isAfter(other) ? other : one;
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            from = to.minusDays(MOST_DAYS - 1);
        }
        Report report = reports.of(scope.get(), from, to);
        Words words = pages.words(ctx);
        pages.show(ctx, "office", "office.jte", Map.of("report", report, "way", way(scope.get()), "today", today,
                "live", from.equals(today) && to.equals(today) ? "TICKET PURCHASE DESK SURVEY" : "",
                "tickets", ticketPlot(report, words), "waits", waitPlot(report, words),
                "names", names(scope.get(), words)));
    }

    /** What the counters' services are called there; one that no terminal names any more keeps its id. */
    private CounterNames names(Scope scope, Words words) {
        return new CounterNames(fleet.counterServices(office -> scope.holds(office, reports.regions())),
                words.language());
    }

    private void tickets(Context ctx) {
        Optional<Scope> scope = scope(ctx, "kantor").filter(s -> s.level() == Scope.Level.OFFICE);
        if (scope.isEmpty()) {
            pages.message(ctx, 404, "message.noOffice");
            return;
        }
        LocalDate today = reports.today();
        LocalDate day = Pages.day(ctx, "hari").orElse(today);
        List<TicketRow> found = reports.tickets(scope.get().id(), day, MOST_TICKETS + 1);
        pages.show(ctx, "office", "tickets.jte", Map.of("office", scope.get().id(), "day", day, "way",
                way(scope.get()), "live", day.equals(today) ? "TICKET" : "", "more", found.size() > MOST_TICKETS,
                "found", found.subList(0, Math.min(MOST_TICKETS, found.size())),
                "names", names(scope.get(), pages.words(ctx))));
    }

    /** A node of the tree that there is; without a word of it, the province. */
    private Optional<Scope> scope(Context ctx, String parameter) {
        String id = Optional.ofNullable(ctx.queryParam(parameter)).orElse("").strip();
        return Scope.read(id, reports.regions())
                .filter(s -> s.level() != Scope.Level.OFFICE || reports.knows(s.id()));
    }

    /** From the province down to the node itself. */
    private List<Scope> way(Scope scope) {
        List<Scope> way = new ArrayList<>();
        for (Optional<Scope> at = Optional.of(scope); at.isPresent(); at = at.get().parent(reports.regions())) {
            way.add(at.get());
        }
        Collections.reverse(way);
        return way;
    }

    private static String slot(Report report, Report.Slot slot, Words words) {
        return report.oneDay() ? words.hour(slot.at()) : words.shortDay(report.from().plusDays(slot.at()));
    }

    private static Plot ticketPlot(Report report, Words words) {
        return new Plot(report.slots().stream().map(s -> {
            String label = slot(report, s, words);
            return new Plot.Column(label, s.figures().tickets(), s.figures().noShows(), words.say("plot.tickets.says",
                    label, words.number(s.figures().tickets()), words.number(s.figures().noShows())));
        }).toList());
    }

    private static Plot waitPlot(Report report, Words words) {
        return new Plot(report.slots().stream().map(s -> {
            String label = slot(report, s, words);
            Optional<Long> median = s.figures().waits().median();
            Optional<Long> nine = s.figures().waits().p90();
            return new Plot.Column(label, nine.orElse(0L), median.orElse(0L), words.say("plot.waits.says", label,
                    words.seconds(median), words.seconds(nine)));
        }).toList());
    }
}
