package id.anjungan.central.office;

import id.anjungan.calendar.Wib;
import id.anjungan.central.office.OfficeTable.Settled;
import id.anjungan.central.store.Store;
import id.anjungan.central.survey.Impressions;
import id.anjungan.central.survey.Satisfaction;
import id.anjungan.central.survey.SurveyTable;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes reports out of what is stored, anew for each that is asked for. */
public final class OfficeReports {

    /** Hours that are shown even where nothing happened: when offices are open. */
    private static final int OPENS = 8;
    private static final int CLOSES = 14;

    private final Store store;
    private final Clock clock;
    private final Regions regions;

    public OfficeReports(Store store, Clock clock, Regions regions) {
        this.store = store;
        this.clock = clock;
        this.regions = regions;
    }

    /** The business day in WIB. */
    public LocalDate today() {
        return Wib.day(clock.instant());
    }

    public Regions regions() {
        return regions;
    }

    /** Whether any terminal or ticket names this office. */
    public boolean knows(String office) {
        return store.read(tx -> new OfficeTable(tx).knows(office));
    }

    /** One office's tickets of one day, newest first. */
    public List<TicketRow> tickets(String office, LocalDate day, int limit) {
        return store.read(tx -> new OfficeTable(tx).tickets(office, day, limit));
    }

    /** @param to included */
    public Report of(Scope scope, LocalDate from, LocalDate to) {
        Facts all = read(scope, from, to);
        Map<String, List<TicketRow>> services = all.tickets().stream()
                .collect(Collectors.groupingBy(t -> t.service().orElse("-"), TreeMap::new, Collectors.toList()));
        return new Report(scope, from, to, all.figures(), all.satisfaction(), slots(all, from, to),
                parts(scope, all), services.entrySet().stream().map(s -> new Report.Service(s.getKey(),
                        Figures.of(s.getValue(), List.of()))).sorted(Comparator.comparingInt((Report.Service s) ->
                        -s.figures().tickets())).toList(), asked(all));
    }

    private Facts read(Scope scope, LocalDate from, LocalDate to) {
        Map<String, Boolean> known = new HashMap<>();
        Predicate<String> ours = office -> known.computeIfAbsent(office, o -> scope.holds(o, regions));
        return store.read(tx -> {
            OfficeTable offices = new OfficeTable(tx);
            SurveyTable survey = new SurveyTable(tx);
            return new Facts(offices.offices().stream().filter(ours).toList(),
                    offices.tickets(from, to).stream().filter(t -> ours.test(t.office())).toList(),
                    offices.settled(from, to).stream().filter(s -> ours.test(s.office())).toList(),
                    survey.faces(from, to).stream().filter(f -> ours.test(f.office())).toList(),
                    survey.sheets(from, to).stream().filter(f -> ours.test(f.office())).toList());
        });
    }

    /** Everything that is known of some offices within the days. */
    private record Facts(List<String> offices, List<TicketRow> tickets, List<Settled> money,
            List<SurveyTable.Faces> faces, List<SurveyTable.Filled> sheets) {

        Figures figures() {
            return Figures.of(tickets, amounts(money));
        }

        Satisfaction satisfaction() {
            return OfficeReports.satisfaction(faces, sheets);
        }

        Facts of(Predicate<String> ours) {
            return new Facts(offices.stream().filter(ours).toList(),
                    tickets.stream().filter(t -> ours.test(t.office())).toList(),
                    money.stream().filter(m -> ours.test(m.office())).toList(),
                    faces.stream().filter(f -> ours.test(f.office())).toList(),
                    sheets.stream().filter(s -> ours.test(s.office())).toList());
        }

        /** Of every office that is in anything. */
        TreeSet<String> names() {
            TreeSet<String> names = new TreeSet<>(offices);
            tickets.forEach(t -> names.add(t.office()));
            money.forEach(m -> names.add(m.office()));
            faces.forEach(f -> names.add(f.office()));
            sheets.forEach(s -> names.add(s.office()));
            return names;
        }
    }

    private static Satisfaction satisfaction(Collection<SurveyTable.Faces> faces,
            Collection<SurveyTable.Filled> filled) {
        List<Sheet> sheets = filled.stream().map(SurveyTable.Filled::sheet).toList();
        return Satisfaction.of(sheets, faces.stream().map(SurveyTable.Faces::impressions)
                .reduce(Impressions.NONE, Impressions::plus));
    }

    private List<Report.Part> parts(Scope scope, Facts all) {
        Map<Scope, TreeSet<String>> below = new TreeMap<>(Comparator.comparing(Scope::level).thenComparing(Scope::id));
        all.names().forEach(office -> scope.below(office, regions).ifPresent(part ->
                below.computeIfAbsent(part, p -> new TreeSet<>()).add(office)));
        return below.entrySet().stream().map(part -> {
            Facts facts = all.of(part.getValue()::contains);
            return new Report.Part(part.getKey(), facts.figures(), facts.satisfaction());
        }).toList();
    }

    private static List<Report.Asked> asked(Facts all) {
        TreeSet<String> services = new TreeSet<>();
        all.faces().forEach(f -> services.add(f.service()));
        all.sheets().forEach(s -> services.add(s.service()));
        return services.stream().map(id -> new Report.Asked(id, satisfaction(
                all.faces().stream().filter(f -> f.service().equals(id)).toList(),
                all.sheets().stream().filter(s -> s.service().equals(id)).toList()))).toList();
    }

    private static List<Report.Slot> slots(Facts all, LocalDate from, LocalDate to) {
        boolean hours = from.equals(to);
        Function<TicketRow, Optional<Integer>> ofTicket = hours ? t -> t.issuedAt().map(OfficeReports::hour)
                : t -> Optional.of((int) (t.date().toEpochDay() - from.toEpochDay()));
        Function<Settled, Integer> ofMoney = hours ? s -> hour(s.created())
                : s -> (int) (Wib.day(s.created()).toEpochDay() - from.toEpochDay());
        Map<Integer, List<TicketRow>> tickets = new HashMap<>();
        all.tickets().forEach(t -> ofTicket.apply(t).ifPresent(at ->
                tickets.computeIfAbsent(at, k -> new ArrayList<>()).add(t)));
        Map<Integer, List<Settled>> money = all.money().stream().collect(Collectors.groupingBy(ofMoney));
        TreeSet<Integer> ends = new TreeSet<>(hours ? List.of(OPENS, CLOSES - 1)
                : List.of(0, (int) (to.toEpochDay() - from.toEpochDay())));
        ends.addAll(tickets.keySet());
        ends.addAll(money.keySet());
        List<Report.Slot> slots = new ArrayList<>();
        for (int at = ends.first(); at <= ends.last(); at++) {
            slots.add(new Report.Slot(at, Figures.of(tickets.getOrDefault(at, List.of()),
                    amounts(money.getOrDefault(at, List.of())))));
        }
        return slots;
    }

    private static int hour(Instant at) {
        return at.atZone(Wib.ZONE).getHour();
    }

    private static List<Rupiah> amounts(List<Settled> money) {
        return money.stream().map(Settled::amount).toList();
    }
}
