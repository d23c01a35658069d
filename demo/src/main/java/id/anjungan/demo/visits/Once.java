package id.anjungan.demo.visits;

import id.anjungan.demo.office.Booth;
import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Words;
import id.anjungan.demo.proof.Books;
import id.anjungan.demo.proof.Breakage;
import id.anjungan.demo.proof.Case;
import id.anjungan.demo.proof.Evidence;
import id.anjungan.demo.proof.Invariant;
import id.anjungan.demo.proof.Invariants;
import id.anjungan.demo.proof.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code demo --once}: the visits from first to last, then what they prove. */
public final class Once {

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);
    private static final String FIRST = "KSK-3578-01";
    private static final String SECOND = "KSK-3578-02";
    /** Of the void that comes before its purchase; no visit may pay for it. */
    private static final String VOIDED = "ordinary_12";
    /** Two citizens' complete sheets and one with a gap: the least that a terminal may send together. */
    private static final int PILE = 3;
    private static final Duration SYNCED = Duration.ofSeconds(30);

    private final Office.Plan plan;
    private final Clock clock;
    private final Optional<Breakage> broken;

    /** @param broken one rule to break on purpose */
    public Once(Office.Plan plan, Clock clock, Optional<Breakage> broken) {
        this.plan = plan;
        this.clock = clock;
        this.broken = broken;
    }

    /** @return the invariants and visits that did not hold, one sentence each; empty when all is well */
    public List<String> run() throws Exception {
        List<Strip> strips = new ArrayList<>();
        List<String> secrets;
        List<String> logs;
        List<String> papers;
        try (Office office = new Office(plan, Map.of("desk.patience", "3s", "tax-server.timeout", "5s"))) {
            List<Vehicle> vehicles = Vehicle.of(office.taxServer());
            if (broken.filter(b -> b.where() == Breakage.Where.TAX_SERVER).isPresent()) {
                office.taxServer().ask(Map.of("do", "forget_voids"));
            }
            secrets = vehicles.stream().map(Vehicle::ownerNik).toList();
            // One visit follows the other at once, as no two citizens do: they are not one who takes many numbers.
            Booth first = office.booth(FIRST, Map.of("survey.together", PILE, "queue.repeat.tickets", 20),
                    broken.flatMap(Breakage::inside)
                    .map(b -> List.of("-Danjungan.break=" + b)).orElse(List.of()));
            Booth second = office.booth(SECOND, Map.of("qris.countdown", "16s", "qris.validity", "18s"), List.of());
            plan.says().accept(Words.say("terminals", FIRST, SECOND));
            first.start(Optional.of(office.enrolmentCode(FIRST)), Map.of());
            second.start(Optional.of(office.enrolmentCode(SECOND)), Map.of());
            for (Visit visit : visits(vehicles, second)) {
                strips.add(film(visit, office, first));
            }
            plan.says().accept(Words.say("void_first"));
            new Tombstone(office.taxServerAddress(), office.taxServerKey()).set(Vehicle.find(vehicles, VOIDED));
            sync(office, List.of(first, second));
            close(office, first, second);
            logs = office.logLines();
            papers = office.papers();
        }
        return judge(strips, secrets, logs, papers);
    }

    /** When a rule is broken on purpose, only the visits that put it to the test. */
    private List<Visit> visits(List<Vehicle> vehicles, Booth second) {
        List<Visit> all = new ArrayList<>(new EverydayVisits(vehicles).all());
        all.addAll(new HardVisits(vehicles, second).all());
        all.addAll(new LicenceVisits().all());
        all.addAll(new CounterVisits(vehicles).all());
        all.addAll(new MondayVisits(vehicles).all());
        all.addAll(new CounterVisits(vehicles).last());
        broken.ifPresent(b -> all.removeIf(v -> !b.visits().contains(v.name())));
        return all;
    }

    private void close(Office office, Booth first, Booth second) throws SQLException, IOException {
        first.stop();
        second.stop();
        Evidence.copy(first.journal(), plan.out().resolve("journal.db"));
        Evidence.copy(second.journal(), plan.out().resolve("journal-2.db"));
        office.close();
        Evidence.copy(office.hubBook(), plan.out().resolve("hub.db"));
        Evidence.copy(office.taxBook(), plan.out().resolve("taxserver.db"));
        Evidence.copy(office.acquirerBook(), plan.out().resolve("acquirer.db"));
    }

    private Strip film(Visit visit, Office office, Booth booth) {
        plan.says().accept(visit.title());
        Strip strip = new Strip(visit.name(), visit.title(), clock.instant());
        Walk walk = new Walk(office, booth, strip, plan.out(), plan.says());
        try {
            visit.walk(walk);
        } catch (Exception fault) {
            LOG.warn("{} broke off", visit.name(), fault);
            walk.check("check.whole", false);
            rescue(walk);
        }
        strip.ended(clock.instant());
        return strip;
    }

    /** A visit that broke off must not spoil the next one. */
    private static void rescue(Walk walk) {
        try {
            walk.film("broken", "film.broken");
            walk.office().taxServer().ask(Map.of("do", "release"));
            walk.booth().mendLink();
            walk.booth().printer().make("refill");
            walk.booth().removeCard();
            walk.toStart();
        } catch (IOException | RuntimeException stillBroken) {
            LOG.warn("not back on the start page", stillBroken);
            walk.say("not_back");
        }
    }

    /** The hub must hold every row before anybody is asked to prove it. */
    private void sync(Office office, List<Booth> booths) {
        plan.says().accept(Words.say("syncing"));
        long end = System.nanoTime() + SYNCED.toNanos();
        while (System.nanoTime() < end && booths.stream().filter(Booth::running)
                .anyMatch(b -> count(b.journal(), "journal") > count(office.hubBook(), "journal_rows", b))) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static long count(Path journal, String table) {
        return number(journal, "SELECT count(*) FROM " + table);
    }

    private static long count(Path hub, String table, Booth booth) {
        return number(hub, "SELECT count(*) FROM " + table + " WHERE terminal='" + booth.id() + "'");
    }

    private static long number(Path database, String sql) {
        try (Connection c = Evidence.open(database); Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getLong(1) : 0;
        } catch (SQLException busy) {
            return 0;
        }
    }

    private List<String> judge(List<Strip> strips, List<String> secrets, List<String> logs, List<String> papers)
            throws Exception {
        Path out = plan.out();
        List<String> sheets = broken.isPresent() ? broken.get().forge(out, papers) : papers;
        Case found = new Case(Books.evidence(out), secrets, logs, sheets);
        List<Invariant> invariants = Invariants.of(found);
        Map<Integer, String> watched = Map.of();
        if (broken.isEmpty() && invariants.stream().allMatch(Invariant::proven)) {
            plan.says().accept(Words.say("watching"));
            watched = Watch.over(out, found, plan.data().resolve("watch"));
        }
        Opinions opinions = Opinions.of(strips, found.evidence());
        Summary.write(out.resolve("summary.json"), strips, found.evidence(), invariants, watched, opinions);
        Film.write(out, strips, found, invariants, watched, opinions);
        List<String> faults = faults(strips, found.evidence(), invariants);
        if (broken.isEmpty() && !opinions.held()) {
            faults.add(Report.say("survey.fault", opinions.given().size(), opinions.journals().size(),
                    opinions.hub().size()));
        }
        watched.forEach((id, fault) -> {
            if (!fault.isEmpty()) {
                faults.add(Words.say("check_asleep", id, fault));
            }
        });
        return faults;
    }

    private List<String> faults(List<Strip> strips, Evidence evidence, List<Invariant> invariants) {
        List<String> faults = new ArrayList<>();
        for (Strip s : strips) {
            s.checks().stream().filter(c -> !c.held()).forEach(c -> faults.add(s.title() + ": " + c.what()));
        }
        Map<String, Object> hub = Summary.hub(evidence);
        if (!hub.get("missing").equals(0L) || !hub.get("duplicates").equals(0)) {
            faults.add(Words.say("hub_rows", hub));
        }
        invariants.stream().filter(i -> broken.isPresent() ? !i.held() : !i.proven())
                .forEach(i -> faults.add(Words.say("rule_broken", i.id(), Words.say("rule." + i.id()),
                        i.held() ? Words.say("never_checked") : i.faults().get(0))));
        return faults;
    }
}
