package id.anjungan.devices.card.sim;

import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.CardReaderContract;
import id.anjungan.devices.card.pcsc.PcscCardReader;
import id.anjungan.loopback.FreePort;
import java.time.Duration;
import java.util.Optional;

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

    @Override
    protected void startStack() {
        port = FreePort.next();
    }

    @Override
    protected void stopStack() {
        // The terminal lives and dies with its reader.
    }
}
