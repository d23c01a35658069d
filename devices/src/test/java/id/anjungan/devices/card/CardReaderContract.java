package id.anjungan.devices.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.Await;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent.Removed;
import id.anjungan.devices.card.CardEvent.SamsatCard;
import id.anjungan.devices.card.CardEvent.Unreadable;
import id.anjungan.devices.card.sim.SamsatCardSim;
import id.anjungan.devices.card.sim.VpcdCard;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every card reader's adapter must do, through its host, with our card in the slot. */
public abstract class CardReaderContract {

    protected static final Clock CLOCK = Clock.systemUTC();
    private static final DeviceHost.Patience QUICK =
            new DeviceHost.Patience(Duration.ofSeconds(3), Duration.ofMillis(100), Duration.ofMillis(500));

    protected VpcdCard hand;
    protected CardHost host;
    protected final LinkedBlockingQueue<CardEvent> events = new LinkedBlockingQueue<>();

    /** The name in the drivers' table. */
    protected abstract String driver();

    protected abstract CardReader reader();

    /** Where cards are put in. */
    protected abstract int slotPort();

    /** Brings up what the reader stands on; with the hand, where the reader is the hand's own. */
    protected abstract void startStack() throws Exception;

    protected abstract void stopStack() throws Exception;

    @BeforeEach
    void start() throws Exception {
        startStack();
        host = new CardHost(new DeviceIdentity("card", "card", driver()), this::reader, QUICK, events::add, h -> { },
                CLOCK).start();
        awaitUp();
        if (hand == null) {
            hand = new VpcdCard(slotPort());
        }
    }

    @AfterEach
    void stop() throws Exception {
        if (hand != null) {
            hand.close();
        }
        if (host != null) {
            host.close();
        }
        stopStack();
    }

    @Test
    void samsatCard_tellsPlateAndChassis_andItsRemoval() throws Exception {
        hand.insert(SamsatCardSim.of("L 1234 AB", "A1B2C"));
        SamsatCard card = assertInstanceOf(SamsatCard.class, next());
        assertEquals("L 1234 AB", card.plate());
        assertEquals("A1B2C", card.chassisTail());
        hand.pull();
        assertEquals(new Removed(card.generation()), next());
    }

    @Test
    void eachInsertion_hasItsOwnGeneration() throws Exception {
        hand.insert(SamsatCardSim.of("L 1 A", "11111"));
        long first = next().generation();
        hand.pull();
        next();
        hand.insert(SamsatCardSim.of("N 2 B", "22222"));
        CardEvent second = next();
        assertTrue(second.generation() > first);
        assertEquals("N 2 B", assertInstanceOf(SamsatCard.class, second).plate());
    }

    @Test
    void anotherApplicationsCard_isUnreadable() throws Exception {
        hand.insert(SamsatCardSim.stranger());
        assertEquals("not_samsat", assertInstanceOf(Unreadable.class, next()).why());
    }

    @Test
    void damagedCard_isUnreadable_neverHalfRead() throws Exception {
        hand.insert(SamsatCardSim.damaged("L 1234 AB", "12345"));
        assertEquals("damaged", assertInstanceOf(Unreadable.class, next()).why());
    }

    @Test
    void cardPulledInTheMiddleOfACommand_isUnreadable_thenRemoved_thenTheNextOneIsRead() throws Exception {
        hand.insertToPull(SamsatCardSim.of("L 1234 AB", "12345"), 1);
        assertInstanceOf(Unreadable.class, next());
        assertInstanceOf(Removed.class, next());
        hand.insert(SamsatCardSim.of("N 2 B", "22222"));
        assertEquals("N 2 B", assertInstanceOf(SamsatCard.class, next()).plate());
    }

    @Test
    void muteCard_isUnreadable_andPullingItFreesTheReader() throws Exception {
        hand.insertMute(SamsatCardSim.of("L 1 A", "11111"));
        assertEquals("mute", assertInstanceOf(Unreadable.class, next()).why());
        hand.pull();
        assertInstanceOf(Removed.class, next());
        hand.insert(SamsatCardSim.of("N 2 B", "22222"));
        assertInstanceOf(SamsatCard.class, next());
    }

    @Test
    void closeWithACardIn_tellsItsRemoval() throws Exception {
        hand.insert(SamsatCardSim.of("L 1234 AB", "12345"));
        long generation = next().generation();
        host.close();
        assertEquals(new Removed(generation), next());
    }

    protected void awaitUp() {
        try {
            Await.until("the reader is up", Duration.ofSeconds(10), () -> host.health().state() == Health.State.UP);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ": " + host.health() + "\n" + stackLog(), e);
        }
    }

    /** What the stack itself wrote, for whoever reads a failure. */
    protected String stackLog() {
        return "";
    }

    protected CardEvent next() throws InterruptedException {
        CardEvent event = events.poll(10, TimeUnit.SECONDS);
        assertTrue(event != null, "no card event within 10 s");
        return event;
    }
}
