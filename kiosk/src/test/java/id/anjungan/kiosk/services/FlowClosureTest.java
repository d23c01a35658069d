package id.anjungan.kiosk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.AnsweredBy;
import id.anjungan.contract.Body;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks each service from its opening through everything that its pages say can happen, and what the world may throw
 * in at any time, until nothing new comes up. A new page or step is walked without this test being told of it.
 */
class FlowClosureTest {

    private static final int ENOUGH = 60_000;
    private static final Object[] SOME = {1, 2, 3, 4, 5, 6};
    /** As the sample office has it. */
    private static final Duration WARNING = Duration.ofSeconds(15);

    private static final Texts TEXTS = new Texts(Stream.concat(Stream.of("/id/anjungan/kiosk/page/"),
            AllServices.textRooms().stream()).toList());

    /** Every service as the sample office has it, and those with settings in each of their ways. */
    static Stream<Service> services() {
        ProofService proof = new ProofService();
        List<CounterService> counters = List.of(counter("pengesahan", "A"), counter("mutasi", "C"));
        TerminalConfig.Turns turns = new TerminalConfig.Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15));
        Tariff tariff = Tariff.eastJava();
        Rupiah limit = new Rupiah(10_000_000);
        Duration wait = Duration.ofMinutes(2);
        return Stream.concat(AllServices.all().stream(), Stream.of(
                new TaxService(new TaxRules(NikRule.VIEW_ONLY, true, limit, wait), () -> tariff, new TaxDoors(proof::open)),
                new TaxService(new TaxRules(NikRule.OFF, false, limit, wait), () -> tariff, new TaxDoors(proof::open)),
                new QueueService(counters, turns), new QueueService(counters.subList(0, 1), turns)));
    }

    private static CounterService counter(String id, String prefix) {
        return new CounterService(id, prefix, "Pengesahan", "Endorsement", LocalTime.of(8, 0), LocalTime.of(14, 0),
                400);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyPageHasAWayOut_everyIntentAnAnswer_everyTextBothLanguages(Service service) {
        RecordingDesk desk = new RecordingDesk();
        Set<Flow> seen = new LinkedHashSet<>();
        Set<String> pages = new TreeSet<>();
        Set<Class<?>> asked = new HashSet<>();
        Deque<Flow> open = new ArrayDeque<>(List.of(service.open(desk)));
        noteAsks(desk, open.peek(), asked);
        while (!open.isEmpty()) {
            Flow flow = open.poll();
            if (!seen.add(flow)) {
                continue;
            }
            assertTrue(seen.size() < ENOUGH, "the walk does not end: " + pages);
            check(flow);
            pages.add(flow.page().id());
            if (flow.outcome().isEmpty()) {
                for (Intent intent : everything(flow.page())) {
                    desk.asks.clear();
                    Flow next = answered(flow, intent);
                    noteAsks(desk, next, asked);
                    open.add(next);
                }
                theTimeOutLeadsOut(flow);
                whatEndsWithoutAWarning_losesNothing(flow);
            }
        }
        assertTrue(pages.size() > 2, "hardly anything was walked: " + pages);
        asked.forEach(ask -> assertTrue(ask.isAnnotationPresent(AnsweredBy.class), ask + " does not say its answers"));
    }

    private static Flow answered(Flow flow, Intent intent) {
        try {
            Flow next = flow.on(intent);
            assertTrue(next != null, flow.page().id() + " answers nothing to " + intent);
            return next;
        } catch (RuntimeException fault) {
            return fail(flow.page().id() + " breaks on " + intent, fault);
        }
    }

    /** What the page says, and what the world may do on any page. */
    private static Set<Intent> everything(Page page) {
        Set<Intent> all = new LinkedHashSet<>(page.intents());
        all.addAll(List.of(new Intent.TimedOut(), new Intent.CardGone(), new Intent.CardUnreadable("not_ours"),
                new Intent.CardSeen("L 1234 AB", "12345"), new Intent.Chose("no such action"), new Intent.Typed("x"),
                new Intent.Back(), new Intent.PaperEnded(PaperState.UNCLEAR),
                new Intent.CodeSeen("KSK-3578-01-0001PZ33"), new Intent.CodeUnreadable("not_text")));
        if (page instanceof Page.Pay) {
            all.addAll(PayingSamples.all());
        }
        return all;
    }

    private static void check(Flow flow) {
        Page page = flow.page();
        assertTrue(page.id().matches("[a-z0-9_.]+"), page.id());
        boolean never = page.idle().isZero();
        boolean live = page instanceof Page.Pay || Set.of("tax.issuing", "tax.cancel", "tax.leave_qr")
                .contains(page.id());
        assertEquals(live, never, page.id() + ": no time-out only while a QR lives or is being made");
        assertTrue(page.idle().compareTo(Duration.ofMinutes(3)) <= 0, page.id() + " stays too long");
        for (Text text : texts(page)) {
            for (String language : Texts.LANGUAGES) {
                try {
                    TEXTS.in(language, text);
                } catch (IllegalArgumentException missing) {
                    fail(page.id() + ": " + missing.getMessage());
                }
            }
        }
    }

    /** A page with a time-out ends, perhaps over a few pages, when nobody does anything. */
    private static void theTimeOutLeadsOut(Flow flow) {
        Flow at = flow;
        for (int i = 0; i < 5 && at.outcome().isEmpty() && !at.page().idle().isZero(); i++) {
            at = at.on(new Intent.TimedOut());
        }
        assertTrue(at.outcome().isPresent() || at.page().idle().isZero(),
                flow.page().id() + " never ends by itself");
    }

    /**
     * A warning may cover a page only after it was read for half a minute. A page that is shorter has none: its end
     * must be the end of the matter, never one that calls the citizen gone.
     */
    private static void whatEndsWithoutAWarning_losesNothing(Flow flow) {
        Page page = flow.page();
        boolean quiet = !page.idle().isZero() && page.idle().compareTo(WARNING.plusSeconds(30)) < 0;
        if (quiet && !(page instanceof Page.Wait)) {
            Flow after = flow.on(new Intent.TimedOut());
            assertTrue(after.outcome().isEmpty() || after.outcome().get() != VisitOutcome.TIMED_OUT,
                    page.id() + " ends unfinished and without a warning");
        }
    }

    /** Each ask stands on a waiting page that lists all its answers. */
    private static void noteAsks(RecordingDesk desk, Flow next, Set<Class<?>> asked) {
        for (Body ask : desk.asks) {
            asked.add(ask.getClass());
            Page page = next.page();
            assertTrue(page instanceof Page.Wait, "asked " + ask + " but shows " + page.id());
            Set<Class<?>> sampled = new HashSet<>();
            boolean none = false;
            for (Intent intent : page.intents()) {
                if (intent instanceof Intent.Answered a) {
                    sampled.add(a.answer().getClass());
                }
                none |= intent instanceof Intent.NoAnswer;
            }
            assertEquals(Set.of(ask.getClass().getAnnotation(AnsweredBy.class).value()), sampled, page.id() + " samples other answers");
            assertTrue(none, page.id() + " does not sample silence");
        }
        desk.asks.clear();
    }

    /** Every text of a page, found by walking its records. */
    private static List<Text> texts(Object value) {
        List<Text> found = new ArrayList<>();
        if (value instanceof Text text) {
            found.add(text);
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(v -> found.addAll(texts(v)));
        } else if (value instanceof List<?> list) {
            list.forEach(v -> found.addAll(texts(v)));
        } else if (value instanceof Record && value.getClass().getName().startsWith(Page.class.getName())) {
            for (RecordComponent c : value.getClass().getRecordComponents()) {
                try {
                    found.addAll(texts(c.getAccessor().invoke(value)));
                } catch (ReflectiveOperationException fault) {
                    throw new IllegalStateException(fault);
                }
            }
        }
        return found;
    }

    /** What stands behind the terminal has a name that a citizen knows; only staff read of enrolling. */
    @Test
    void noCitizenReadsOfTheHub() {
        List<String> found = TEXTS.keys().stream().filter(key -> !key.equals("session.closed.not_enrolled.lead"))
                .filter(key -> Texts.LANGUAGES.stream().anyMatch(language -> TEXTS.in(language, Text.of(key, SOME))
                        .matches("(?si).*\\bhub\\b.*"))).toList();
        assertEquals(List.of(), found);
    }

    @Test
    void noTextIsMissingInALanguage_andNoneIsLeftOver() {
        assertEquals(List.of(), TEXTS.faults());
        Map<String, String> roots = new HashMap<>();
        TEXTS.keys().forEach(k -> roots.put(k.substring(0, k.indexOf('.')), k));
        Set<String> rooms = new HashSet<>(AllServices.rooms());
        rooms.addAll(Set.of("wib", "action", "session", "survey"));
        assertEquals(rooms, roots.keySet());
    }
}
