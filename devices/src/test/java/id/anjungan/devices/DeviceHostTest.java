package id.anjungan.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.house.HandClock;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The host's own rules, with the clock moved by hand and no thread at all. */
class DeviceHostTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T01:00:00Z"));
    private final List<String> told = new ArrayList<>();
    private final Thing thing = new Thing();
    private final Work work = new Work();
    private final DeviceHost<Thing> host = new DeviceHost<>(new DeviceIdentity("thing", "printer", "fake"), () -> {
        thing.made++;
        return thing;
    }, (device, deadline) -> device.open(), work, new DeviceHost.Patience(Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofSeconds(4)), h -> told.add(h.state() + " " + h.detail().code()), clock);

    @Test
    void pauseBetweenAttempts_growsToItsLimit_andIsShortAgainAfterASuccess() {
        thing.broken = true;
        List<Integer> attemptsAfterSeconds = new ArrayList<>();
        for (int second = 0; second < 16; second++) {
            int before = thing.made;
            host.doWork(clock.instant());
            if (thing.made > before) {
                attemptsAfterSeconds.add(second);
            }
            clock.forward(Duration.ofSeconds(1));
        }
        assertEquals(List.of(0, 1, 3, 7, 11, 15), attemptsAfterSeconds);
        thing.broken = false;
        clock.forward(Duration.ofSeconds(4));
        host.doWork(clock.instant());
        assertEquals(List.of("DOWN not_connected", "UP ok"), told);
        thing.broken = true;
        work.lose = true;
        host.doWork(clock.instant());
        int before = thing.made;
        clock.forward(Duration.ofSeconds(1));
        host.doWork(clock.instant());
        assertEquals(before + 1, thing.made, "the first pause is the short one again");
    }

    @Test
    void usualPatience_findsADeviceAgainWithinFiveSeconds_howeverLongItWasAway() {
        DeviceHost<Thing> usual = new DeviceHost<>(new DeviceIdentity("thing", "printer", "fake"), () -> thing,
                (device, deadline) -> device.open(), work, DeviceHost.Patience.USUAL, h -> { }, clock);
        thing.broken = true;
        for (int tenth = 0; tenth < 36_000; tenth++) {
            usual.doWork(clock.instant());
            clock.forward(Duration.ofMillis(100));
        }
        thing.broken = false;
        Instant pluggedIn = clock.instant();
        while (usual.health().state() != Health.State.UP) {
            usual.doWork(clock.instant());
            clock.forward(Duration.ofMillis(100));
        }
        Duration taken = Duration.between(pluggedIn, clock.instant());
        assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, "found again after " + taken);
    }

    @Test
    void waitingWork_triesAtOnce_insteadOfAfterThePause() {
        thing.broken = true;
        host.doWork(clock.instant());
        host.doWork(clock.instant());
        assertEquals(1, thing.made);
        work.waiting = true;
        host.doWork(clock.instant());
        assertEquals(2, thing.made);
        assertTrue(work.toldOfAbsence > 0, "and whoever waits is answered");
    }

    @Test
    void badCommand_isOutlived_andTheDeviceIsMadeAnew() {
        host.doWork(clock.instant());
        work.crash = true;
        assertFalse(host.doWork(clock.instant()));
        assertEquals(Health.State.DOWN, host.health().state());
        assertEquals(DeviceDetail.FAULT, host.health().detail());
        assertEquals(1, thing.closed);
        work.crash = false;
        clock.forward(Duration.ofSeconds(1));
        host.doWork(clock.instant());
        assertEquals(Health.State.UP, host.health().state());
    }

    @Test
    void healthIsToldOnChangeOnly_andKeepsSinceWhen() {
        host.doWork(clock.instant());
        Instant since = host.health().since();
        for (int i = 0; i < 10; i++) {
            clock.forward(Duration.ofSeconds(1));
            host.doWork(clock.instant());
        }
        assertEquals(List.of("UP ok"), told);
        assertEquals(since, host.health().since());
    }

    private static final class Thing implements Closeable {
        private boolean broken;
        private int made;
        private int closed;

        void open() throws IOException {
            if (broken) {
                throw new IOException("not there");
            }
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static final class Work implements DeviceDuty<Thing> {
        private boolean waiting;
        private boolean crash;
        private boolean lose;
        private int toldOfAbsence;

        @Override
        public Round work(Thing device, Instant now) throws IOException {
            if (crash) {
                throw new IllegalStateException("a bad command");
            }
            if (lose) {
                throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "cable out");
            }
            return Round.idle(Health.State.UP, DeviceDetail.OK);
        }

        @Override
        public boolean wantsDevice(Instant now) {
            return waiting;
        }

        @Override
        public void withoutDevice(Instant now) {
            toldOfAbsence++;
        }
    }
}
