package id.anjungan.kiosk.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing to do at a time. Flows speak in these, so that every service looks and behaves alike and is tested without
 * a screen. {@link #intents()} lists what can happen on a page, with samples, so that a test can walk every flow.
 */
public sealed interface Page {

    /** Stable name: {@code tax.plate}. Film strips, tests and visit rows use it. */
    String id();

    /** Samples of every intent this page must answer, time-out apart (every page gets that). */
    List<Intent> intents();

    /** Idle time-out; {@link Duration#ZERO} means none (a live QR, moving money). */
    Duration idle();

    Duration USUAL = Duration.ofSeconds(60);

    /** Where one is on the way. {@code current} counts from 0. */
    record Steps(List<Text> names, int current) {
    }

    /**
     * @param icon    a name the screen knows: car, ticket, search, receipt, card, phone, info, ...
     * @param main    the biggest of the start page; {@code aside} one of its small entries below the services
     * @param bring   what to have at hand; told where the tile has room for it
     * @param differs what will be otherwise than usual today, told before one starts
     */
    record Choice(String action, String icon, Text title, Text detail, Optional<Text> takes, boolean main,
            Optional<Text> offBecause, Optional<Text> bring, List<Text> differs, boolean aside) {

        public Choice {
            differs = List.copyOf(differs);
        }

        /** As usual. */
        public Choice(String action, String icon, Text title, Text detail, Optional<Text> takes, boolean main,
                Optional<Text> offBecause, Optional<Text> bring) {
            this(action, icon, title, detail, takes, main, offBecause, bring, List.of(), false);
        }

        /** With nothing to bring. */
        public Choice(String action, String icon, Text title, Text detail, Optional<Text> takes, boolean main,
                Optional<Text> offBecause) {
            this(action, icon, title, detail, takes, main, offBecause, Optional.empty());
        }

        /** A small entry of the start page, below the services. */
        public static Choice aside(String action, String icon, Text title, Text detail) {
            return new Choice(action, icon, title, detail, Optional.empty(), false, Optional.empty(),
                    Optional.empty(), List.of(), true);
        }

        public Choice told(Text otherDetail) {
            return new Choice(action, icon, title, otherDetail, takes, main, offBecause, bring, differs, aside);
        }

        public Choice main(boolean biggest) {
            return new Choice(action, icon, title, detail, takes, biggest, offBecause, bring, differs, aside);
        }

        public Choice standing(Optional<Text> off, List<Text> otherwise) {
            return new Choice(action, icon, title, detail, takes, main, off, bring, otherwise, aside);
        }
    }

    /** PRIMARY is the one amber button; DANGER asks twice nowhere, it only looks apart. */
    enum Weight {
        PRIMARY, NORMAL, QUIET
    }

    record Action(String id, Text label, Weight weight) {
    }

    /** Part of the machine to point at and animate: where to look now. */
    enum Place {
        NONE, CARD_SLOT, PAPER_SLOT, QR
    }

    /** Tiles. The start page is one, with a greeting; there one that is off tells why when it is touched. */
    record Menu(String id, Text title, Text lead, List<Choice> choices, boolean start, Duration idle)
            implements Page {
        @Override
        public List<Intent> intents() {
            List<Intent> all = new ArrayList<>();
            choices.stream().filter(c -> start || c.offBecause().isEmpty())
                    .forEach(c -> all.add(new Intent.Chose(c.action())));
            if (!start) {
                all.add(new Intent.Back());
            }
            return all;
        }
    }

    /** What is typed decides keyboard, grouping and masking. */
    enum Field {
        PLATE, CHASSIS_TAIL, NIK, REFERENCE, PHONE_TAIL;

        /** Typed on a pad of digits, and only counted where machines look. */
        public boolean digits() {
            return this == NIK || this == PHONE_TAIL;
        }
    }

    /**
     * One question, one field.
     *
     * @param error   what was wrong with the last value; {@code initial} is what the field starts with
     * @param help    where to find it, with a drawing the screen knows for the field
     * @param acceptsCode a code held up to the scanner answers it, too: only where a scanner is ready
     * @param actions besides "go on" and "back": e.g. {@code no_nik}
     * @param samples values a test types, good and bad
     */
    record Form(String id, Optional<Steps> steps, Text title, Text lead, Field field, String initial,
            Optional<Text> error, Text help, List<Action> actions, boolean acceptsCard, boolean acceptsCode,
            List<String> samples) implements Page {

        /** That no code answers. */
        public Form(String id, Optional<Steps> steps, Text title, Text lead, Field field, String initial,
                Optional<Text> error, Text help, List<Action> actions, boolean acceptsCard, List<String> samples) {
            this(id, steps, title, lead, field, initial, error, help, actions, acceptsCard, false, samples);
        }

        @Override
        public Duration idle() {
            return USUAL;
        }

        @Override
        public List<Intent> intents() {
            List<Intent> all = new ArrayList<>(List.of(new Intent.Back()));
            samples.forEach(s -> all.add(new Intent.Typed(s)));
            actions.forEach(a -> all.add(new Intent.Chose(a.id())));
            if (acceptsCard) {
                all.add(new Intent.CardSeen("L 1234 AB", "12345"));
                all.add(new Intent.CardUnreadable("not_ours"));
            }
            if (acceptsCode) {
                all.add(new Intent.CodeSeen("KSK-3578-01-0001PZ33"));
                all.add(new Intent.CodeSeen("8991234567890"));
                all.add(new Intent.CodeUnreadable("not_text"));
            }
            return all;
        }
    }

    /** A row of a table of money; {@code strong} for the total. */
    record MoneyRow(Text label, Text detail, String amount, boolean strong) {
    }

    record Fact(Text label, Text value) {
    }

    private static List<Intent> backOr(List<Action> actions) {
        return touchesAnd(List.of(new Intent.Back()), actions);
    }

    private static List<Intent> touchesAnd(List<? extends Intent> others, List<Action> actions) {
        List<Intent> all = new ArrayList<>(others);
        actions.forEach(a -> all.add(new Intent.Chose(a.id())));
        return all;
    }

    /** Facts and money to look over before going on. {@code plate} is drawn as a plate. */
    record Review(String id, Optional<Steps> steps, Text title, Optional<String> plate, List<Fact> facts,
            List<MoneyRow> rows, MoneyRow total, Optional<Text> note, List<Action> actions) implements Page {
        @Override
        public Duration idle() {
            return Duration.ofSeconds(120);
        }

        @Override
        public List<Intent> intents() {
            return backOr(actions);
        }
    }

    /** A live QR, drawn large. */
    record Pay(String id, Optional<Steps> steps, Text title, Text lead, String qr, String amount, Instant until,
            List<Action> actions) implements Page {
        @Override
        public Duration idle() {
            return Duration.ZERO;
        }

        @Override
        public List<Intent> intents() {
            return touchesAnd(List.of(), actions);
        }
    }

    /**
     * Something is being waited for.
     *
     * @param idle    its longest stay
     * @param answers samples of what may come
     * @param until   counted down to, where it is known
     */
    record Wait(String id, Optional<Steps> steps, Text title, Text lead, Place place, List<Action> actions,
            Duration idle, List<Intent> answers, Optional<Instant> until) implements Page {

        /** Nobody knows how long. */
        public Wait(String id, Optional<Steps> steps, Text title, Text lead, Place place, List<Action> actions,
                Duration idle, List<Intent> answers) {
            this(id, steps, title, lead, place, actions, idle, answers, Optional.empty());
        }

        /** A paper is being printed. @param key of its title and lead, and its id */
        public static Wait forPaper(String key, Duration idle) {
            return new Wait(key, Optional.empty(), Text.of(key + ".title"), Text.of(key + ".lead"), Place.PAPER_SLOT,
                    List.of(), idle, Intent.PaperEnded.ways());
        }

        @Override
        public List<Intent> intents() {
            return touchesAnd(answers, actions);
        }
    }

    enum Tone {
        INFO, SUCCESS, ATTENTION, TROUBLE
    }

    /**
     * An end or a turn: result, refusal, trouble; says what happened and the next step.
     *
     * @param answers samples of what may still come from the world (a paper, a posting)
     */
    record Notice(String id, Optional<Steps> steps, Tone tone, Text title, Text lead, List<Fact> facts,
            List<Text> next, Place place, List<Action> actions, Duration idle, List<Intent> answers)
            implements Page {
        @Override
        public List<Intent> intents() {
            return touchesAnd(answers, actions);
        }
    }

    /** How far a step of a {@link Timeline} has come. */
    enum Mark {
        DONE, NOW, STOPPED, AHEAD
    }

    /** @param when a day, mostly; {@link Text#NONE} where it is not known yet */
    record Milestone(Mark mark, Text name, Text when) {
    }

    record Listing(Text title, List<Text> items) {
    }

    /**
     * Something on its way through an office, read by whoever waits for it: an application, a complaint.
     *
     * @param verdict where it stands, in a word or two; {@code detail} what that means, what to do
     * @param listing what is still wanted
     */
    record Timeline(String id, Text title, Text lead, Tone tone, Text verdict, Text detail,
            List<Milestone> milestones, Optional<Listing> listing, List<Action> actions) implements Page {
        @Override
        public Duration idle() {
            return Duration.ofSeconds(120);
        }

        @Override
        public List<Intent> intents() {
            return touchesAnd(List.of(), actions);
        }
    }

    /**
     * What to have at hand for something, and what it costs: read before one waits for it.
     *
     * @param items each a thing to bring
     */
    record Checklist(String id, Text title, Text lead, Listing items, List<Fact> facts, List<Action> actions)
            implements Page {
        @Override
        public Duration idle() {
            return Duration.ofSeconds(120);
        }

        @Override
        public List<Intent> intents() {
            return backOr(actions);
        }
    }

    /** A queue ticket, as large as can be. @param waiting how long it may take, or that nobody knows yet */
    record Ticket(String id, String number, Text service, int ahead, Text waiting, PaperState paper,
            List<Action> actions, Duration idle) implements Page {
        @Override
        public List<Intent> intents() {
            return touchesAnd(Intent.PaperEnded.ways(), actions);
        }
    }

    /** The whole terminal is closed: what happened, and a short code to tell the technician. */
    record OutOfService(String id, Text title, Text lead, String code) implements Page {
        @Override
        public Duration idle() {
            return Duration.ZERO;
        }

        @Override
        public List<Intent> intents() {
            return List.of();
        }
    }
}
