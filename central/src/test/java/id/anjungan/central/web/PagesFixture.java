package id.anjungan.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.central.auth.Auth;
import id.anjungan.central.fleet.Enrol;
import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.central.ledger.Projection;
import id.anjungan.central.ledger.Transactions;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.wire.Json;
import id.anjungan.house.HandClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pages over a real store, without broker and desks: tests say what terminals would have said. */
public final class PagesFixture implements AutoCloseable {

    /** 09.42 WIB on a Monday. */
    public static final Instant MORNING = Instant.parse("2026-11-23T02:42:00Z");
    static final String OWN = "kuda-lumping-42";
    private static final ObjectMapper JSON = Json.mapper();

    public final HandClock clock = new HandClock(MORNING);
    public final Store store;
    public final EventLog events;
    public final Episodes episodes;
    public final Fleet fleet;
    public final Auth auth;
    public final StaffCalls calls;
    /** What the hub told terminals of calls for staff. */
    public final List<FleetBody.StaffComing> coming = new CopyOnWriteArrayList<>();
    public final WebServer web;
    public final Auth.OneTime first;

    public PagesFixture(Path directory) throws Exception {
        this(directory, Optional.empty());
    }

    public PagesFixture(Path directory, Optional<HubConfig.Tls> tls) throws Exception {
        SecureRandom random = new SecureRandom();
        store = Store.open(directory.resolve("hub.db"), new Changes());
        events = new EventLog(store, clock, new Ids(clock, random));
        episodes = new Episodes(store, events, clock);
        fleet = new Fleet(store, events, clock, terminal -> false);
        calls = new StaffCalls(store, events, (terminal, body) -> coming.add((FleetBody.StaffComing) body), clock);
        auth = new Auth(store, events, clock, random);
        first = auth.firstAccount().orElseThrow();
        HubConfig.Listen listen = new HubConfig.Listen("127.0.0.1", 0, tls);
        HubConfig config = new HubConfig("Bapenda Jawa Timur", directory, listen, listen, null, null,
                Map.of(), null, true);
        Enrol enrol = new Enrol(store, events, episodes, clock, random, cut -> { });
        web = WebServer.start(config, new WebServer.Rooms(store, events, fleet, new Transactions(store, clock), enrol,
                calls, auth), (path, headers, body) -> new MachineDoor.Answer(200, body), clock, Thread::new);
    }

    public String base() {
        return "http://127.0.0.1:" + web.port();
    }

    public TerminalId enrolled(String id, String office) {
        TerminalId terminal = new TerminalId(id);
        store.change(tx -> tx.terminals().put(new TerminalTable.Enrolled(terminal, office, "key", "hash",
                clock.instant(), Optional.empty())));
        return terminal;
    }

    public void status(TerminalId id, String office, ServiceState service, DeviceState printer, String detail) {
        fleet.heard(id, new FleetBody.Status(7, service, List.of(
                new DeviceReport("pencetak", "printer", "escpos-tcp", printer, detail, clock.instant()),
                new DeviceReport("kartu", "card", "pcsc", DeviceState.UP, "", clock.instant()),
                new DeviceReport("papan", "display", "pole", DeviceState.UP, "", clock.instant())),
                Optional.of(new FleetBody.Head("J-1", 118, "ab")), "0.1.0", office, List.of("tax", "queue"), true,
                List.of()));
    }

    /** As a terminal's row tells it. @param kind the row's; {@code facts} names and values */
    public void staffRow(TerminalId id, String kind, String call, String... facts) {
        ObjectNode fields = JSON.createObjectNode().put("call", call);
        for (int i = 0; i < facts.length; i += 2) {
            fields.put(facts[i], facts[i + 1]);
        }
        store.change(tx -> calls.rowStored(tx, new StaffCalls.Call(id, call, "SMS-3578-01", clock.instant()), kind,
                fields));
        store.changes().tell(Changes.What.EVENT, id.value());
    }

    /** A purchase as a terminal's rows would tell it. @param to states of payment and delivery, at the end */
    public void purchase(TerminalId terminal, String office, String plate, String id, String payment,
            String delivery) {
        purchase(terminal, office, plate, id, payment, delivery, 466_000L);
    }

    /** @param amount as the terminal says it was paid; the bill stays the usual one */
    void purchase(TerminalId terminal, String office, String plate, String id, String payment, String delivery,
            long amount) {
        PurchaseId purchase = new PurchaseId(id);
        ObjectNode begun = JSON.createObjectNode().put("to", "created").put("method", "qris").put("amount", amount)
                .put("reference", id.substring(0, 8));
        begun.set("bill", JSON.valueToTree(bill(plate)));
        told(terminal, office, purchase, "payment", begun);
        if (!delivery.isEmpty()) {
            known(terminal, purchase, bill(plate), delivery.equals("done"));
        }
        ObjectNode paid = JSON.createObjectNode().put("to", payment).put("payment_reference", "RRN" + id);
        if (!delivery.isEmpty()) {
            paid.put("paid_at", clock.instant().toString());
        }
        told(terminal, office, purchase, "payment", paid);
        if (!delivery.isEmpty()) {
            told(terminal, office, purchase, "delivery",
                    JSON.createObjectNode().put("to", delivery).put("number", "TBP-" + id));
        }
        store.changes().tell(Changes.What.PURCHASE, id);
    }

    /** What acquirer and tax server told the hub itself. */
    private void known(TerminalId terminal, PurchaseId purchase, Bill bill, boolean posted) {
        Instant now = clock.instant();
        store.change(tx -> tx.desk().put(new DeskTable.Row(purchase, terminal, "closed", bill.total(),
                JSON.valueToTree(bill).toString(), now, Optional.empty(), Optional.of("RRN" + purchase),
                Optional.of(bill.total()), Optional.of(now), now, now, 0,
                posted ? Optional.of("TBP-" + purchase) : Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, now)));
    }

    /** A ticket of today, waiting. */
    void ticket(TerminalId terminal, String office, String number, String service) {
        ObjectNode fields = JSON.createObjectNode().put("number", number).put("day", "2026-11-23")
                .put("service", service);
        store.change(tx -> Projection.apply(tx, new Projection.Told(terminal, office, clock.instant(), "ticket.issued",
                Optional.empty(), fields)));
        store.changes().tell(Changes.What.TICKET, terminal.value());
    }

    private void told(TerminalId terminal, String office, PurchaseId purchase, String kind, ObjectNode fields) {
        store.change(tx -> Projection.apply(tx, new Projection.Told(terminal, office, clock.instant(), kind,
                Optional.of(purchase), fields)));
    }

    private static Bill bill(String plate) {
        List<Bill.Line> lines = List.of(
                new Bill.Line(Component.PKB, 2026, new Rupiah(220_000), new Rupiah(4_000), Owner.PROVINCE),
                new Bill.Line(Component.OPSEN_PKB, 2026, new Rupiah(145_200), new Rupiah(2_800), Owner.REGENCY),
                new Bill.Line(Component.SWDKLLJ, 2026, new Rupiah(83_000), new Rupiah(11_000), Owner.JASA_RAHARJA));
        return new Bill("Q-1", new Bill.Vehicle(plate, "12345", "HONDA", "BEAT", "Sepeda motor", 2021, "Hitam",
                "putih"),
                "35.78", LocalDate.of(2026, 11, 20), LocalDate.of(2027, 11, 20), lines, new Rupiah(466_000),
                MORNING.plusSeconds(3600), new Bill.Basis(new Rupiah(11_000_000), "1", "R2", "C1", 110, 1));
    }

    @Override
    public void close() {
        web.close();
        store.close();
    }

    /** The first account, with a password of its own; what the console complains of is kept. */
    Page loggedIn(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(base() + "/");
        page.locator("[name=nama]").fill("admin");
        page.locator("[name=sandi]").fill(first.password());
        page.keyboard().press("Enter");
        page.locator("[name=lama]").fill(first.password());
        page.locator("[name=baru]").fill(OWN);
        page.locator("[name=ulang]").fill(OWN);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Hari ini");
        return page;
    }
}
