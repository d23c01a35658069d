package id.anjungan.kiosk.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Journal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A simulated office under virtual time: people arrive, some with priority, clerks call, recall, set aside, transfer,
 * rest and change what they serve, several at the same instant and on pages that are out of date, and the terminal is
 * killed now and then, before or after its rows are on the disk. After every step the watch looks.
 */
final class OfficeDay {

    private static final List<String> SERVICES = List.of("a", "b", "c");

    /** The terminal died in the middle of a step. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Random random;
    private final TerminalConfig.Queue queue;
    private final QueueHost.Rules rules;
    private final HandClock clock = Office.clock();
    private final Disk disk = new Disk();
    private final QueueWatch watch;
    private final boolean simple;
    private QueueHost host;
    private long rowsBefore;

    /** Rows in memory; told to, it dies with the process before or after they are kept. */
    private final class Disk extends MemoryJournal {
        private int dieIn = -1;

        Disk() {
            super(clock);
        }

        @Override
        public List<Row> append(List<Entry> entries) {
            boolean dies = dieIn >= 0;
            if (dies && dieIn == 0) {
                throw new Killed();
            }
            List<Row> rows = super.append(entries);
            if (dies) {
                throw new Killed();
            }
            return rows;
        }
    }

    /** @param rules the queue's, or broken ones */
    OfficeDay(long seed, QueueHost.Rules rules) {
        this.random = new Random(seed);
        this.rules = rules;
        this.simple = seed % 3 == 0;
        this.queue = queue(random);
        this.watch = new QueueWatch(queue);
        open();
    }

    private static TerminalConfig.Queue queue(Random random) {
        List<CounterService> services = new ArrayList<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            services.add(new CounterService(SERVICES.get(i), "" + (char) ('A' + i), SERVICES.get(i), SERVICES.get(i),
                    LocalTime.of(0, 0), LocalTime.of(23, 59), 60 + random.nextInt(900)));
        }
        List<String> counters = new ArrayList<>();
        List<TerminalConfig.Serves> serves = new ArrayList<>();
        for (int i = 1; i <= 2 + random.nextInt(4); i++) {
            counters.add("" + i);
            if (random.nextBoolean()) {
                serves.add(new TerminalConfig.Serves("" + i, List.copyOf(some(random))));
            }
        }
        return new TerminalConfig.Queue(true, new TerminalConfig.Place("a", "b"),
                Optional.empty(), services, counters, serves,
                new TerminalConfig.Turns(1 + random.nextInt(2), 3 + random.nextInt(13), 1 + random.nextInt(3),
                        random.nextInt(4), random.nextInt(3), Duration.ofMinutes(15), Duration.ofSeconds(15)),
                new TerminalConfig.Repeat(999, Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofMinutes(2)),
                new TerminalConfig.Estimate(random.nextInt(20) == 0 ? 3 : 500, 14));
    }

    private static Set<String> some(Random random) {
        Set<String> some = new HashSet<>(Set.of(SERVICES.get(random.nextInt(3))));
        SERVICES.stream().filter(s -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private void open() {
        disk.dieIn = -1;
        host = new QueueHost(queue, disk, new RowScan(disk), clock, Runnable::run, rules);
        host.listen(watch::hear);
    }

    /** @throws QueueWatch.Broken when a promise is */
    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            rowsBefore = disk.last().map(Journal.Row::seq).orElse(0L);
            disk.dieIn = random.nextInt(80) == 0 ? random.nextInt(2) : -1;
            boolean killed = false;
            try {
                step();
            } catch (Killed dead) {
                killed = true;
                open();
            }
            disk.dieIn = -1;
            watch.look(disk);
            watch.compare(host, Wib.day(clock.instant()));
            List<QueueEvent> calls = new ArrayList<>();
            for (Journal.Row row : disk.read(rowsBefore + 1, 100)) {
                if (!killed && QueueRows.read(row) instanceof QueueRows.Ours o
                        && (o.event() instanceof QueueEvent.Called || o.event() instanceof QueueEvent.Recalled)) {
                    calls.add(o.event());
                }
            }
            watch.announced(calls);
        }
    }

    private void step() {
        // Of three hundred steps a day, a few are nights.
        clock.forward(random.nextInt(300) == 0 ? Duration.ofHours(9) : Duration.ofSeconds(random.nextInt(90)));
        int what = random.nextInt(10);
        if (what < 4) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                host.take(new QueueBody.TakeTicket(SERVICES.get(random.nextInt(3)), random.nextInt(4) == 0,
                        Optional.empty()),
                        answer -> { });
            }
        } else if (what < 9) {
            together(1 + random.nextInt(queue.counters().size()));
        } else {
            host.turn();
        }
    }

    /** Several clerks at the same instant: all look at their pages, then all press, in whatever order. */
    private void together(int clerks) {
        List<String> counters = new ArrayList<>(queue.counters());
        Collections.shuffle(counters, random);
        List<CounterView> pages = counters.subList(0, clerks).stream().map(host::view).toList();
        for (CounterView page : pages) {
            CounterAnswer answer = press(page);
            if (random.nextInt(4) == 0 && answer instanceof CounterAnswer.Called called) {
                again(page, called.call().calls() == 1);
            }
        }
    }

    /** A nervous finger: the page has not changed yet, and nothing may happen. */
    private void again(CounterView page, boolean next) {
        long rows = disk.last().map(Journal.Row::seq).orElse(0L);
        CounterAnswer answer = next ? host.call(page.counter(), page.seen()) : host.recall(page.counter(), page.seen());
        if (disk.last().map(Journal.Row::seq).orElse(0L) != rows || !(answer instanceof CounterAnswer.Refused)) {
            throw new QueueWatch.Broken("a second press of the same page did something at " + page.counter());
        }
    }

    private CounterAnswer press(CounterView page) {
        String counter = page.counter();
        int what = random.nextInt(simple ? 14 : 20);
        if (what < 8) {
            return host.call(counter, page.seen());
        }
        if (what < 10) {
            return host.finish(counter, page.seen());
        }
        if (what < 12) {
            return host.recall(counter, page.seen());
        }
        if (what < 13) {
            return host.noShow(counter, page.seen());
        }
        if (what < 14) {
            return random.nextBoolean() ? host.pause(counter) : host.resume(counter);
        }
        if (what < 16) {
            return host.resume(counter);
        }
        if (what < 18) {
            return host.transfer(counter, page.seen(), SERVICES.get(random.nextInt(3)));
        }
        if (what < 19 && !page.absent().isEmpty()) {
            return host.reactivate(counter, page.absent().get(random.nextInt(page.absent().size())).number());
        }
        return host.serve(counter, some(random));
    }
}
