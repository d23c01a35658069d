package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Page.Action;
import id.anjungan.kiosk.page.Page.Choice;
import id.anjungan.kiosk.page.Page.Fact;
import id.anjungan.kiosk.page.Page.Field;
import id.anjungan.kiosk.page.Page.Mark;
import id.anjungan.kiosk.page.Page.Milestone;
import id.anjungan.kiosk.page.Page.MoneyRow;
import id.anjungan.kiosk.page.Page.Place;
import id.anjungan.kiosk.page.Page.Steps;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Page.Weight;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of every kind, with words as long as they get. */
final class SamplePages {

    static final Instant NOW = Instant.parse("2026-11-23T02:42:00Z");
    static final String ROOM = "/id/anjungan/kiosk/screen/samples/";

    private static final Map<String, Page> PAGES = new LinkedHashMap<>();

    static {
        add(start("sample.start", false, 5));
        add(start("sample.start_off", true, 5));
        add(start("sample.start_three", false, 3));
        add(start("sample.start_three_off", true, 3));
        add(start("sample.start_eight", false, 8));
        add(start("sample.start_eight_off", true, 8));
        add(start("sample.start_differs", 5, true, 0));
        for (int services = 1; services <= 5; services++) {
            add(start("sample.start_asides_" + services, services, false, 2));
        }
        add(start("sample.start_asides_differs", 4, true, 2));
        add(asidesOff());
        add(ticketsOnly());
        for (int services = 1; services <= 8; services++) {
            add(start("sample.start_" + services + "_quiet", false, services));
        }
        add(menu());
        add(form("sample.plate", Field.PLATE, "L 1234", true, false));
        add(form("sample.plate_long", Field.PLATE, "AE 1234 XYZ", true, false));
        add(form("sample.plate_widest", Field.PLATE, "WW 8888 WWW", false, true));
        add(form("sample.plate_empty", Field.PLATE, "", false, false));
        add(form("sample.plate_wrong", Field.PLATE, "B 1234 XYZ", true, true));
        add(form("sample.chassis", Field.CHASSIS_TAIL, "123", false, false));
        add(form("sample.nik", Field.NIK, "35780123456", false, true));
        add(form("sample.reference", Field.REFERENCE, "AJ-7K2M", false, false));
        add(form("sample.phone_tail", Field.PHONE_TAIL, "42", false, true));
        add(timeline("sample.timeline", Tone.ATTENTION, Mark.STOPPED, true));
        add(timeline("sample.timeline_short", Tone.INFO, Mark.NOW, false));
        add(review());
        add(pay());
        add(wait("sample.wait_card", Place.CARD_SLOT));
        add(wait("sample.wait_paper", Place.PAPER_SLOT));
        add(wait("sample.wait", Place.NONE));
        add(notice("sample.success", Tone.SUCCESS, Place.PAPER_SLOT));
        add(notice("sample.attention", Tone.ATTENTION, Place.NONE));
        add(notice("sample.trouble", Tone.TROUBLE, Place.CARD_SLOT));
        add(notice("sample.info", Tone.INFO, Place.QR));
        add(ticket("sample.ticket", PaperState.PRINTED, 3));
        add(ticket("sample.ticket_unclear", PaperState.UNCLEAR, 0));
        add(ticket("sample.ticket_unprinted", PaperState.NOT_PRINTED, 12));
        add(notice("sample.asked", "sample.success", Tone.SUCCESS, Place.PAPER_SLOT));
        add(notice("sample.asked_sheet", "sample.success", Tone.SUCCESS, Place.PAPER_SLOT));
        add(notice("sample.asked_thanks", "sample.success", Tone.SUCCESS, Place.PAPER_SLOT));
        add(ticket("sample.asked_ticket", PaperState.NOT_PRINTED, 3));
        add(ticket("sample.asked_ticket_thanks", PaperState.PRINTED, 3));
        add(new Page.OutOfService("sample.closed", Text.of("sample.closed.title"), Text.of("sample.closed.lead"),
                "J-03"));
    }

    private SamplePages() {
    }

    static List<Page> all() {
        return new ArrayList<>(PAGES.values());
    }

    static Page page(String id) {
        return PAGES.get(id);
    }

    static Frame frame(long version, Page page, String language, boolean large, boolean contrast) {
        boolean start = page instanceof Page.Menu menu && menu.start();
        List<Frame.Called> calling = start && !page.id().endsWith("_quiet")
                ? List.of(new Frame.Called("A018", "3"), new Frame.Called("B006", "4"), new Frame.Called("A017", "1"))
                : List.of();
        return new Frame(version, page, language, large, contrast, "Kantor Bersama Samsat Surabaya Selatan",
                Optional.empty(), Frame.Staff.NOT_CALLED, calling, true, asked(page.id()));
    }

    static Frame calling(Frame f, Frame.Staff staff) {
        return new Frame(f.version(), f.page(), f.language(), f.largeText(), f.highContrast(), f.officeName(),
                f.leavesAt(), staff, f.calling(), f.simulation(), f.asked());
    }

    /** Every stand of the call for staff, and the slip in each state, with words as long as they get. */
    static List<Frame.Staff> staff() {
        List<Frame.Staff> all = new ArrayList<>();
        for (Frame.Staff.Stand stand : Frame.Staff.Stand.values()) {
            all.add(new Frame.Staff(stand, PaperState.NONE, "P118-4", "Loket Informasi Lantai Dasar", "031-8290000"));
        }
        for (PaperState slip : PaperState.values()) {
            all.add(new Frame.Staff(Frame.Staff.Stand.UNANSWERED, slip, "P118-4", "Loket Informasi Lantai Dasar",
                    "031-8290000"));
        }
        return all;
    }

    /** As the session does it where a service is done. */
    private static Frame.Asked asked(String id) {
        return switch (id) {
            case "sample.asked", "sample.asked_ticket", "tax.result.posted", "queue.ticket", "licence.slip.printed",
                    "proof.copy.printed" -> new Frame.Asked(true, false, false);
            case "sample.asked_thanks" -> new Frame.Asked(false, true, false);
            case "sample.asked_sheet" -> new Frame.Asked(false, false, true);
            case "sample.asked_ticket_thanks" -> new Frame.Asked(false, true, true);
            default -> Frame.Asked.NOTHING;
        };
    }

    static Frame warned(Frame f, Instant leavesAt) {
        return new Frame(f.version(), f.page(), f.language(), f.largeText(), f.highContrast(), f.officeName(),
                Optional.of(leavesAt), f.staff(), f.calling(), f.simulation());
    }

    private static void add(Page page) {
        PAGES.put(page.id(), page);
    }

    private static Page start(String id, boolean off, int services) {
        Optional<Text> why = off ? Optional.of(Text.of("sample.off.hub")) : Optional.empty();
        return new Page.Menu(id, Text.of("sample.start.title"), Text.of("sample.start.lead"), List.of(
                new Choice("tax", "car", Text.of("sample.tax"), Text.of("sample.tax.detail"),
                        Optional.of(Text.of("sample.takes", 3)), true, why, Optional.of(Text.of("sample.bring"))),
                choice("ticket", "ticket", Optional.of(Text.of("sample.takes", 1)), false, Optional.empty()),
                choice("check", "search", Optional.of(Text.of("sample.takes", 1)), false, why),
                choice("copy", "receipt", Optional.of(Text.of("sample.takes", 1)), false, Optional.empty()),
                choice("info", "info", Optional.empty(), false, Optional.empty()),
                choice("licence", "card", Optional.of(Text.of("sample.takes", 5)), false, why),
                choice("referral", "staff", Optional.of(Text.of("sample.takes", 2)), false, Optional.empty()),
                choice("complaint", "phone", Optional.empty(), false, Optional.empty())).subList(0, services), true,
                Duration.ZERO);
    }

    /** @param differs every service is otherwise than usual; {@code asides} small entries below */
    private static Page start(String id, int services, boolean differs, int asides) {
        Page.Menu plain = (Page.Menu) start(id, false, services);
        List<Choice> all = new ArrayList<>();
        plain.choices().forEach(c -> all.add(differs ? c.standing(Optional.empty(), List.of(Text.of(
                c.main() ? "sample.differs.long" : "sample.differs"))) : c));
        all.addAll(asides().subList(0, asides));
        return new Page.Menu(id, plain.title(), plain.lead(), all, true, Duration.ZERO);
    }

    private static List<Choice> asides() {
        return List.of(Choice.aside("aside_check", "search", Text.of("sample.aside.check"), Text.NONE),
                Choice.aside("aside_fees", "info", Text.of("sample.aside.fees"), Text.NONE));
    }

    private static Page asidesOff() {
        Page.Menu plain = (Page.Menu) start("sample.start_asides_off", true, 4);
        List<Choice> all = new ArrayList<>(plain.choices());
        all.add(asides().get(0).standing(Optional.of(Text.of("sample.off.hub")), List.of()));
        all.add(asides().get(1));
        return new Page.Menu(plain.id(), plain.title(), plain.lead(), all, true, Duration.ZERO);
    }

    /** The counters' own services on the start page, and the way to the priority line. */
    private static Page ticketsOnly() {
        List<Choice> all = new ArrayList<>();
        for (String id : List.of("ticket", "check", "copy", "info")) {
            all.add(choice(id, "ticket", Optional.empty(), false, Optional.empty()));
        }
        all.add(asides().get(1));
        return new Page.Menu("sample.start_tickets_only", Text.of("sample.start.title"), Text.of("sample.start.lead"),
                all, true, Duration.ZERO);
    }

    private static Choice choice(String id, String icon, Optional<Text> takes, boolean main, Optional<Text> off) {
        return new Choice(id, icon, Text.of("sample." + id), Text.of("sample." + id + ".detail"), takes, main, off);
    }

    private static Page menu() {
        List<Choice> choices = new ArrayList<>();
        for (String id : List.of("ticket", "check", "copy", "info")) {
            choices.add(choice(id, "ticket", Optional.of(Text.of("sample.takes", 12)), false,
                    id.equals("copy") ? Optional.of(Text.of("sample.off.hub")) : Optional.empty()));
        }
        return new Page.Menu("sample.menu", Text.of("sample.menu.title"), Text.of("sample.menu.lead"), choices, false,
                Page.USUAL);
    }

    private static Optional<Steps> steps(int current) {
        return Optional.of(new Steps(List.of(Text.of("sample.step.0"), Text.of("sample.step.1"),
                Text.of("sample.step.2"), Text.of("sample.step.3")), current));
    }

    static Page plate(String typed) {
        return form("sample.plate." + typed, Field.PLATE, typed, true, false);
    }

    private static Page form(String id, Field field, String initial, boolean card, boolean wrong) {
        String kind = "sample." + field.name().toLowerCase(java.util.Locale.ROOT);
        List<Action> actions = field == Field.NIK
                ? List.of(new Action("no_nik", Text.of("sample.no_nik"), Weight.QUIET)) : List.of();
        return new Page.Form(id, steps(0), Text.of(kind + ".title"), Text.of(kind + ".lead"), field, initial,
                wrong ? Optional.of(Text.of(kind + ".wrong")) : Optional.empty(), Text.of(kind + ".help"), actions,
                card, List.of());
    }

    private static Page review() {
        List<MoneyRow> rows = List.of(row("PKB", "1.250.000"), row("Opsen PKB", "825.000"), row("SWDKLLJ", "143.000"),
                row("Sanksi administratif PKB", "112.500"), row("Sanksi administratif Opsen PKB", "74.250"),
                row("Denda SWDKLLJ", "100.000"));
        return new Page.Review("sample.review", steps(1), Text.of("sample.review.title"), Optional.of("L 1234 AB"),
                List.of(new Fact(Text.of("sample.fact.vehicle"), Text.plain("Toyota Kijang Innova, 2019")),
                        new Fact(Text.of("sample.fact.owner"), Text.plain("S*** W***** H******")),
                        new Fact(Text.of("sample.fact.until"), Text.of("wib.date", 17, Text.of("wib.month.9"), 2027))),
                rows, new MoneyRow(Text.of("sample.total"), Text.of("sample.total.detail"), "Rp2.504.750", true),
                Optional.of(Text.of("sample.review.note")),
                List.of(new Action("pay", Text.of("sample.pay"), Weight.PRIMARY)));
    }

    private static Page timeline(String id, Tone tone, Mark last, boolean wanted) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < (wanted ? 3 : 1); i++) {
            milestones.add(new Milestone(Mark.DONE, Text.of("sample.milestone"), WibText.date(NOW)));
        }
        milestones.add(new Milestone(last, Text.of("sample.verdict"), WibText.date(NOW)));
        milestones.add(new Milestone(Mark.AHEAD, Text.of("sample.milestone"), Text.NONE));
        Text item = Text.of("sample.wanted.item");
        return new Page.Timeline(id, Text.of("sample.timeline.title"), Text.plain("P2T-2611-004217 · P* S***** M*****"),
                tone, Text.of("sample.verdict"), Text.of("sample.verdict.detail"), milestones,
                wanted ? Optional.of(new Page.Listing(Text.of("sample.wanted"), List.of(item, item, item)))
                        : Optional.empty(),
                List.of(new Action("again", Text.of("sample.again"), Weight.PRIMARY),
                        new Action("done", Text.of("action.done"), Weight.NORMAL)));
    }

    private static MoneyRow row(String label, String amount) {
        return new MoneyRow(Text.plain(label), Text.of("sample.period"), "Rp" + amount, false);
    }

    private static Page pay() {
        String qr = "00020101021226620015ID.CO.CONTOH.WWW01189360000000000000000215ID10200000000000303UBE"
                + "51440014ID.CO.QRIS.WWW0215ID10200000000000303UBE5204939953033605407250475"
                + "05802ID5913BAPENDA JATIM6008SURABAYA61056023162150111AJ-7K2M00016304ABCD";
        return new Page.Pay("sample.pay", steps(2), Text.of("sample.pay.title"), Text.of("sample.pay.lead"), qr,
                "Rp2.504.750", NOW.plusSeconds(272), List.of(new Action("cancel", Text.of("action.cancel"),
                        Weight.NORMAL), new Action("extend", Text.of("sample.extend"), Weight.NORMAL)));
    }

    private static Page wait(String id, Place place) {
        List<Action> actions = place == Place.NONE ? List.of()
                : List.of(new Action("cancel", Text.of("action.cancel"), Weight.NORMAL));
        return new Page.Wait(id, steps(3), Text.of(id + ".title"), Text.of(id + ".lead"), place, actions, Page.USUAL,
                List.of());
    }

    private static Page notice(String id, Tone tone, Place place) {
        return notice(id, id, tone, place);
    }

    private static Page notice(String id, String words, Tone tone, Place place) {
        return new Page.Notice(id, Optional.empty(), tone, Text.of(words + ".title"), Text.of(words + ".lead"),
                List.of(new Fact(Text.of("sample.fact.reference"), Text.plain("KSK-3578-01-00062B7B")),
                        new Fact(Text.of("sample.total"), Text.plain("Rp2.504.750")),
                        new Fact(Text.of("sample.fact.posting"), Text.plain("SIM-TBP-20261122-00006"))),
                List.of(Text.of("sample.do.1"), Text.of("sample.do.2"), Text.of("sample.do.3")), place,
                List.of(new Action("again", Text.of("sample.again"), Weight.NORMAL),
                        new Action("done", Text.of("action.done"), Weight.PRIMARY)), Page.USUAL, List.of());
    }

    private static Page ticket(String id, PaperState paper, int ahead) {
        return new Page.Ticket(id, "A019", Text.of("sample.counter_service"), ahead,
                Text.of("sample.waiting"), paper,
                List.of(new Action("done", Text.of("action.done"), Weight.PRIMARY)), Page.USUAL);
    }
}
