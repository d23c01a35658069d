package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which tickets look like one person's at the glass: a child that plays, a broker who takes twenty. A crowd shows by
 * its rests, for one leaves with the paper before the next one can touch: after a ticket the screen lies untouched.
 * Who was refused has to leave it untouched longer to count as somebody else. Nothing of it is stored.
 *
 * @param tickets taken in a row, the last one {@code at}
 * @param refused how often since
 * @param stirred when the glass was last touched, or a paper came out
 * @param open    a ticket is out: the next touch may be somebody else's
 */
record OneHand(int tickets, int refused, Instant at, Instant stirred, boolean open) {

    static final OneHand NOBODY = new OneHand(0, 0, Instant.EPOCH, Instant.EPOCH, false);

    /** A visit begins. */
    OneHand begun(Instant now, Repeat repeat) {
        return same(now, repeat) ? new OneHand(tickets, refused, at, now, false) : somebodyElse(now);
    }

    /** Any other touch. */
    OneHand touched(Instant now, Repeat repeat) {
        return !open || same(now, repeat) ? stirred(now) : somebodyElse(now);
    }

    /** A paper came: its citizen was waiting for it. */
    OneHand stirred(Instant now) {
        return new OneHand(tickets, refused, at, now, open);
    }

    OneHand issued(Instant now) {
        return new OneHand(tickets + 1, 0, now, now, true);
    }

    OneHand turnedAway(Instant now) {
        return new OneHand(tickets, refused + 1, at, now, false);
    }

    /** Until when the next ticket waits; empty: it does not. */
    Optional<Instant> pausedUntil(Instant now, Repeat repeat) {
        int more = tickets - repeat.tickets();
        if (more < 0) {
            return Optional.empty();
        }
        Duration pause = repeat.pause();
        for (int i = 0; i < more && pause.compareTo(repeat.longest()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        Instant until = at.plus(pause.compareTo(repeat.longest()) < 0 ? pause : repeat.longest());
        boolean clockWentBack = now.isBefore(at);
        return now.isBefore(until) && !clockWentBack ? Optional.of(until) : Optional.empty();
    }

    private boolean same(Instant now, Repeat repeat) {
        Duration apart = refused == 0 ? repeat.apart() : repeat.apart().multipliedBy(2);
        return tickets > 0 && now.isBefore(stirred.plus(apart));
    }

    private static OneHand somebodyElse(Instant now) {
        return new OneHand(0, 0, Instant.EPOCH, now, false);
    }
}
