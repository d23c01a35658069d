package id.anjungan.kiosk.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The terminal's end of the journal lane, pure. Rows go up in order within a window beyond what the hub holds; only its
 * watermark counts as stored. Nothing it hears is trusted to be new, in order, or about this journal.
 */
public final class SyncRules {

    private final int window;
    private final int batch;
    private final Duration resendAfter;

    /**
     * @param window      most rows beyond the hub's watermark
     * @param batch       most rows per message
     * @param resendAfter without progress: what is not stored is sent again
     */
    public SyncRules(int window, int batch, Duration resendAfter) {
        this.window = window;
        this.batch = batch;
        this.resendAfter = resendAfter;
    }

    /**
     * @param last     newest row of the journal
     * @param base     the hub holds everything up to here, as far as we know on this connection
     * @param sent     newest row sent on this connection
     * @param progress when something was last sent first or stored; the wait for a resend counts from it
     */
    public record State(String stream, long last, long base, long sent, boolean up, Instant progress) {

        public static State start(String stream, long last, long acknowledged) {
            return new State(stream, last, acknowledged, acknowledged, false, Instant.EPOCH);
        }
    }

    /** What may happen. */
    public sealed interface Input {
        record Connected() implements Input {
        }

        record Lost() implements Input {
        }

        record Appended(long last) implements Input {
        }

        record Stored(String stream, long upTo) implements Input {
        }

        record SendFrom(String stream, long from) implements Input {
        }

        record Tick() implements Input {
        }
    }

    /** What is to be done. */
    public sealed interface Output {
        /** Both ends included. */
        record SendRows(long from, long to) implements Output {
        }

        /** The hub has proved that it holds everything up to here. */
        record Keep(long upTo) implements Output {
        }

        /** The hub holds more than we have: this journal was put back to an older state. */
        record HubIsAhead(long upTo) implements Output {
        }
    }

    /** The state after it, and what to do. */
    public record Step(State next, List<Output> outputs) {
    }

    public Step step(State s, Input input, Instant now) {
        List<Output> out = new ArrayList<>();
        State next = s;
        if (input instanceof Input.Connected) {
            next = new State(s.stream(), s.last(), s.base(), s.base(), true, now);
        } else if (input instanceof Input.Lost) {
            next = new State(s.stream(), s.last(), s.base(), s.sent(), false, s.progress());
        } else if (input instanceof Input.Appended appended) {
            next = new State(s.stream(), Math.max(s.last(), appended.last()), s.base(), s.sent(), s.up(), s.progress());
        } else if (input instanceof Input.Stored stored && stored.stream().equals(s.stream())) {
            next = stored(s, stored.upTo(), now, out);
        } else if (input instanceof Input.SendFrom asked && asked.stream().equals(s.stream())) {
            next = asked(s, asked.from(), now);
        } else if (input instanceof Input.Tick && waitedTooLong(s, now)) {
            next = new State(s.stream(), s.last(), s.base(), s.base(), true, now);
        }
        return new Step(pump(next, now, out), List.copyOf(out));
    }

    private boolean waitedTooLong(State s, Instant now) {
        return s.up() && s.sent() > s.base() && !now.isBefore(s.progress().plus(resendAfter));
    }

    private static State stored(State s, long upTo, Instant now, List<Output> out) {
        if (upTo > s.last()) {
            out.add(new Output.HubIsAhead(upTo));
            return s;
        }
        if (upTo <= s.base()) {
            return s;
        }
        out.add(new Output.Keep(upTo));
        return new State(s.stream(), s.last(), upTo, Math.max(s.sent(), upTo), s.up(), now);
    }

    /**
     * A gap, or a hub restored from a backup: from there on again, never from further on. That rows are stored only
     * its watermark says; a question may be meant for a copy of this journal. One already answered is left to its wait.
     */
    private State asked(State s, long from, Instant now) {
        long base = Math.max(0, Math.min(from - 1, s.base()));
        boolean justDone = base == s.base() && s.sent() > base && !waitedHalf(s, now);
        return justDone ? s : new State(s.stream(), s.last(), base, base, s.up(), now);
    }

    private boolean waitedHalf(State s, Instant now) {
        return !now.isBefore(s.progress().plus(resendAfter.dividedBy(2)));
    }

    private State pump(State s, Instant now, List<Output> out) {
        long sent = s.sent();
        while (s.up() && sent < s.last() && sent < s.base() + window) {
            long to = Math.min(Math.min(s.last(), s.base() + window), sent + batch);
            out.add(new Output.SendRows(sent + 1, to));
            sent = to;
        }
        boolean first = sent > s.sent() && s.sent() <= s.base();
        return new State(s.stream(), s.last(), s.base(), sent, s.up(), first ? now : s.progress());
    }
}
