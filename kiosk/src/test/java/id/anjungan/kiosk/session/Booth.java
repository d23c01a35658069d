package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.devices.Health;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.payment.PaymentPolicy;
import id.anjungan.kiosk.payment.PurchaseIds;
import id.anjungan.kiosk.payment.PurchaseTable;
import id.anjungan.kiosk.payment.Till;
import id.anjungan.kiosk.payment.posting.HubDelivery;
import id.anjungan.kiosk.payment.qris.QrisAcquirer;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.tax.SampleBill;
import id.anjungan.kiosk.services.tax.TaxPapers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole terminal without glass and cables: real session, till and journal; hub and printer answer by hand. */
final class Booth implements AutoCloseable {

    /** An ask that waits for its answer. */
    record Asked(Body body, Optional<VisitId> visit, Consumer<HubLink.Outcome> done) {
        void answer(Body with) {
            done.accept(new HubLink.Outcome.Answer(with));
        }

        void silence() {
            done.accept(new HubLink.Outcome.Silence("no link"));
        }
    }

    static final TerminalConfig.Repeat REPEAT = new TerminalConfig.Repeat(3, Duration.ofSeconds(4),
            Duration.ofSeconds(20), Duration.ofMinutes(2));

    private final HandClock clock = new HandClock(Instant.parse("2026-01-15T02:30:00Z"));
    final List<Frame> frames = new ArrayList<>();
    final List<Asked> asks = new ArrayList<>();
    /** What rang on the counter pages, newest last. */
    final List<Optional<OfficeBell.Ring>> rang = new ArrayList<>();
    /** Texts of papers outside of a payment. */
    final List<Receipt> slips = new ArrayList<>();
    boolean clerkLooks;
    final List<String> printed = new ArrayList<>();
    final CommandQueue commands = new CommandQueue();
    final SessionLoop loop;
    final Till till;
    PrintResult paper = new PrintResult.Printed(2);
    HubLink.State link = HubLink.State.UP;
    boolean diskRefuses;
    Set<String> usedUp = Set.of();

    private final SqliteJournal stored;
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    Booth(Path directory, List<Service> services) {
        this(directory, services, journal -> AfterService.NOTHING);
    }

    /** @param after what is asked after a service, of the same journal */
    Booth(Path directory, List<Service> services, Function<Journal, AfterService> after) {
        this(directory, services, true, Set.of("printer", "card", "scanner"), after);
    }

    /** @param hosted the queue is this terminal's; {@code devices} kinds that its settings name */
    Booth(Path directory, List<Service> services, boolean hosted, Set<String> devices,
            Function<Journal, AfterService> after) {
        Desk.Office office = new Desk.Office("SMS-3578-01", "Samsat Uji", "35.78", "KSK-3578-01", true);
        stored = SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-01", office.id(), "test", true),
                clock, List.of(new PurchaseTable()));
        Journal journal = new Disk();
        HubLink hub = new Hub();
        till = new Till(new Till.Ports(journal, PurchaseTable.in(stored), a -> new QrisAcquirer(hub, a),
                a -> new HubDelivery(hub, a), new TaxPapers(office), (receipt, owner, expiry, done) -> {
                    printed.add(receipt.title());
                    done.accept(paper);
                }, new PurchaseIds(new TerminalId("KSK-3578-01"), () -> stored.next("purchase"), new Random(7))),
                PaymentPolicy.of(new TerminalConfig.Qris(new Rupiah(10_000_000), Duration.ofMinutes(3),
                        Duration.ofMinutes(5), Duration.ofSeconds(60))), clock, commands, true);
        till.listen(p -> commands.offer(new Command.Moved(p)));
        SessionPorts ports = new SessionPorts(frames::add, journal, hub, new Bell(), (receipt, owner, expiry, done) -> {
            printed.add(receipt.title());
            slips.add(receipt);
            done.accept(paper);
        }, till, Optional.<Numbers>of(new Numbered()).filter(q -> hosted),
                () -> new VisitId("V-1-" + visits.incrementAndGet()), () -> "P1-" + calls.incrementAndGet(), clock);
        loop = new SessionLoop(ports, new SessionSettings(office, "id",
                new TerminalConfig.Idle(Duration.ofSeconds(60), Duration.ofMinutes(2),
                Duration.ofSeconds(15)), services, Optional.of(AllServices.one("queue"))
                .filter(q -> hosted), devices, Text.plain("Pintu utama"), REPEAT, after.apply(journal),
                new SessionSettings.Help("Loket Informasi", "031-8290000")), commands);
    }

    Instant now() {
        return clock.instant();
    }

    Booth welcome() {
        commands.offer(new Command.Welcome());
        return work();
    }

    Booth work() {
        loop.doWork(now());
        return this;
    }

    Booth later(Duration by) {
        clock.forward(by);
        return work();
    }

    Frame shown() {
        return frames.get(frames.size() - 1);
    }

    String page() {
        return shown().page().id();
    }

    /** As the screen does it: the press, then its meaning. */
    Booth act(Intent intent) {
        commands.touch(new Touch.Felt());
        commands.touch(new Touch.Act(page(), intent));
        return work();
    }

    Booth chose(String action) {
        return act(new Intent.Chose(action));
    }

    Booth typed(String text) {
        return act(new Intent.Typed(text));
    }

    Booth touch(Touch touch) {
        commands.touch(new Touch.Felt());
        commands.touch(touch);
        return work();
    }

    /** The newest ask of a kind. */
    Asked asked(Class<? extends Body> kind) {
        return asks.stream().filter(a -> kind.isInstance(a.body())).reduce((a, b) -> b).orElseThrow();
    }

    Booth answer(Class<? extends Body> kind, Body with) {
        asked(kind).answer(with);
        return work();
    }

    /** A device is known to be out of order, and behaves so. */
    void broken(String kind) {
        if (kind.equals("printer")) {
            paper = new PrintResult.NotPrinted(PrintResult.Why.NOT_CONNECTED, 0);
        }
        commands.offer(new Command.DeviceChanged(new Health(kind, kind, "sim", Health.State.DOWN,
                DeviceDetail.NOT_CONNECTED, now())));
    }

    /** Kinds and fields of all rows. */
    List<String> rows() {
        return stored.read(1, 10_000).stream().map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).toList();
    }

    List<String> rows(String kind) {
        return rows().stream().filter(r -> r.contains("\"kind\":\"" + kind + "\"")).toList();
    }

    static Bill bill(Instant now) {
        return SampleBill.of("L 1234 AB", "12345", now);
    }

    static PurchaseId purchase(Asked ask) {
        return ((QrisBody.IssueQr) ask.body()).purchase();
    }

    @Override
    public void close() {
        stored.close();
    }

    private final class Numbered implements Numbers {
        @Override
        public void take(QueueBody.TakeTicket wanted, Consumer<QueueBody> done) {
            done.accept(new QueueBody.TicketIssued("A001", wanted.service(), wanted.priority(), 2, Optional.empty(),
                    now()));
        }

        @Override
        public Set<String> usedUp() {
            return usedUp;
        }
    }

    private final class Hub implements HubLink {
        @Override
        public void ask(Body ask, Optional<VisitId> visit, Duration patience, Consumer<Outcome> done) {
            asks.add(new Asked(ask, visit, done));
        }

        @Override
        public void onPush(Consumer<Body> listener) {
            // Nothing is pushed here: answers suffice.
        }

        @Override
        public State state() {
            return link;
        }
    }

    private final class Bell implements OfficeBell {
        @Override
        public boolean heard() {
            return clerkLooks;
        }

        @Override
        public void show(Optional<Ring> ring) {
            rang.add(ring);
        }
    }

    private final class Disk implements Journal {
        @Override
        public List<Row> append(List<Entry> entries) {
            if (diskRefuses) {
                throw new JournalFault("disk full", null);
            }
            return stored.append(entries);
        }

        @Override
        public List<Row> read(long fromSeq, int limit) {
            return stored.read(fromSeq, limit);
        }

        @Override
        public String stream() {
            return stored.stream();
        }

        @Override
        public Optional<Row> last() {
            return stored.last();
        }

        @Override
        public void acknowledged(long upTo) {
            stored.acknowledged(upTo);
        }

        @Override
        public long acknowledged() {
            return stored.acknowledged();
        }

        @Override
        public String sign(long seq, String hash) {
            return stored.sign(seq, hash);
        }

        @Override
        public void close() {
            stored.close();
        }
    }
}
