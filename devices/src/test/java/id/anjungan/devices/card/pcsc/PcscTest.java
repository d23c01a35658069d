package id.anjungan.devices.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Await;
import id.anjungan.devices.Health;
import id.anjungan.devices.Peer;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.CardReader;
import id.anjungan.devices.card.CardReaderContract;
import id.anjungan.devices.card.sim.SamsatCardSim;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Driver {@code pcsc}: the JDK's PC/SC, a real pcscd with the vpcd driver, and our card in its slot. The daemon's
 * socket is compiled into it, so it runs in a mount name space where that folder is one of ours: it meets no other.
 */
@Tag("peer")
class PcscTest extends CardReaderContract {

    private static final String VPCD = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private static final String SOCKET_NAME = "PCSCLITE_CSOCK_NAME";
    /** {@code sun_path} of a Unix socket, without its end. */
    private static final int LONGEST = 107;
    /** In there, the folder $0 stands where pcscd keeps its socket. */
    private static final String HIDDEN = "mount --bind \"$0\" /run/pcscd && exec /usr/sbin/pcscd -f -c \"$1\"";

    @TempDir
    Path dir;
    private Peer pcscd;
    private int port;
    private Path socket;

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
        Peer.need("pcscd", "unshare", VPCD);
        String named = System.getenv(SOCKET_NAME);
        if (named == null || named.length() > LONGEST) {
            Peer.missing(SOCKET_NAME + " must name a socket of at most " + LONGEST + " characters for this JVM");
        }
        socket = Path.of(named);
        port = FreePort.next();
        startPcscd();
    }

    private void startPcscd() throws IOException {
        Path conf = dir.resolve("readers.conf");
        String channel = String.format("0x%X", port);
        Files.writeString(conf, String.join("\n", "FRIENDLYNAME \"Anjungan Test Slot\"",
                "DEVICENAME /dev/null:" + channel, "LIBPATH " + VPCD, "CHANNELID " + channel, ""));
        Files.createDirectories(socket.getParent());
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.resolveSibling("pcscd.pid"));
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (root()) {
            Files.createDirectories(Path.of("/run/pcscd"));
        } else {
            command.add("--map-root-user");
        }
        command.addAll(List.of("sh", "-c", HIDDEN, socket.getParent().toString(), conf.toString()));
        pcscd = Peer.start(dir.resolve("pcscd.log"), command.toArray(String[]::new));
        Await.until("pcscd listens", Duration.ofSeconds(5), () -> Files.exists(socket) || !pcscd.alive());
        if (!pcscd.alive()) {
            Peer.missing("pcscd does not start here: " + Files.readString(dir.resolve("pcscd.log")));
        }
    }

    @Override
    protected void stopStack() throws IOException {
        if (pcscd != null) {
            pcscd.close();
            Files.deleteIfExists(socket);
        }
    }

    @Override
    protected String stackLog() {
        try {
            return Files.readString(dir.resolve("pcscd.log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Test
    void cardServiceRestarts_theReaderHealsByItself() throws Exception {
        hand.insert(SamsatCardSim.of("L 1234 AB", "12345"));
        CardEvent before = next();
        stopStack();
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        assertEquals(DeviceDetail.SERVICE_DOWN, host.health().detail());
        assertEquals(new CardEvent.Removed(before.generation()), next());
        startPcscd();
        awaitUp();
        CardEvent again = next();
        assertEquals("L 1234 AB", assertInstanceOf(CardEvent.SamsatCard.class, again).plate());
        assertTrue(again.generation() > before.generation());
    }
}
