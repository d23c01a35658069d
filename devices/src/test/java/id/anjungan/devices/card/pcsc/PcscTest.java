package id.anjungan.devices.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.Await;
import id.anjungan.devices.Health;
import id.anjungan.devices.Peer;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.CardReaderContract;
import id.anjungan.devices.card.sim.SamsatCardSim;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Driver {@code pcsc}: the JDK's PC/SC, a real pcscd with the vpcd driver, and our card in its slot. */
@Tag("peer")
class PcscTest extends CardReaderContract {

    private static final String VPCD = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    @TempDir
    Path dir;
    private Peer pcscd;
    private int port;

    @Override
    protected String driver() {
        return "pcsc";
    }

    @Override
    protected CardReader reader() {
        return new PcscCardReader(new PcscStack(), Optional.of("Anjungan Test Slot"),
                new PcscCardReader.Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(3)),
                CLOCK);
    }

    @Override
    protected int slotPort() {
        return port;
    }

    @Override
    protected void startStack() throws IOException {
        Peer.need("pcscd", VPCD);
        if (Files.exists(SOCKET)) {
            Peer.missing("another pcscd runs on this machine; this test needs its own");
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        startPcscd();
    }

    private void startPcscd() throws IOException {
        Path conf = dir.resolve("readers.conf");
        String channel = String.format("0x%X", port);
        Files.writeString(conf, String.join("\n", "FRIENDLYNAME \"Anjungan Test Slot\"",
                "DEVICENAME /dev/null:" + channel, "LIBPATH " + VPCD, "CHANNELID " + channel, ""));
        Files.createDirectories(SOCKET.getParent());
        pcscd = Peer.start(dir.resolve("pcscd.log"), "/usr/sbin/pcscd", "-f", "-c", conf.toString());
        Await.until("pcscd listens", Duration.ofSeconds(5), () -> Files.exists(SOCKET) || !pcscd.alive());
        if (!pcscd.alive()) {
            Peer.missing("pcscd does not start here: " + Files.readString(dir.resolve("pcscd.log")));
        }
    }

    @Override
    protected void stopStack() throws IOException {
        if (pcscd != null) {
            pcscd.close();
            Files.deleteIfExists(SOCKET);
        }
    }

    @Test
    void cardServiceRestarts_theReaderHealsByItself() throws Exception {
        assertTrue(PcscStack.canHeal(), "this JVM was started without the --add-opens that healing needs");
        hand.insert(SamsatCardSim.of("L 1234 AB", "12345"));
        CardEvent before = next();
        stopStack();
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        assertEquals("service_down", host.health().detail());
        assertEquals(new CardEvent.Removed(before.generation()), next());
        startPcscd();
        awaitUp();
        CardEvent again = next();
        assertEquals("L 1234 AB", assertInstanceOf(CardEvent.SamsatCard.class, again).plate());
        assertTrue(again.generation() > before.generation());
    }
}
