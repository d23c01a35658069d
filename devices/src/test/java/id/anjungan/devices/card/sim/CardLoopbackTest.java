package id.anjungan.devices.card.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Await;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.CardReaderContract;
import id.anjungan.devices.card.pcsc.PcscCardReader;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Driver {@code card-loopback}: the PC/SC adapter over our own terminal on a loopback port. */
class CardLoopbackTest extends CardReaderContract {

    private int port;

    @Override
    protected String driver() {
        return "card-loopback";
    }

    @Override
    protected CardReader reader() {
        return new PcscCardReader(new LoopbackStack(port), Optional.empty(),
                new PcscCardReader.Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(3)),
                CLOCK);
    }

    @Override
    protected int slotPort() {
        return port;
    }

    /** The reader is the simulator's: it is there as long as a hand stands before the slot. */
    @Override
    protected void startStack() throws IOException {
        port = FreePort.next();
        hand = new VpcdCard(port);
    }

    @Override
    protected void stopStack() {
        // The terminal lives and dies with its reader.
    }

    @Test
    void simulatorThatGoes_pullsTheReadersPlug_withItsCard_andPutsItInAgain() throws Exception {
        hand.insert(SamsatCardSim.of("L 1234 AB", "A1B2C"));
        long generation = next().generation();
        hand.close();
        assertEquals(new CardEvent.Removed(generation), next());
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        assertEquals(DeviceDetail.NOT_CONNECTED, host.health().detail());
        hand = new VpcdCard(port);
        Await.until("up", Duration.ofSeconds(5), () -> host.health().state() == Health.State.UP);
        hand.insert(SamsatCardSim.of("N 2 B", "22222"));
        assertInstanceOf(CardEvent.SamsatCard.class, next());
    }

    @Test
    void secondHandBeforeTheSameSlot_isRefused() {
        assertThrows(IOException.class, () -> new VpcdCard(port));
    }
}
