package id.anjungan.devices.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Await;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.Peer;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines that hold and closes that free, against a peer that does not read. */
class ChannelTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final byte[] MUCH = new byte[32 * 1024 * 1024];

    @TempDir
    Path dir;

    @Test
    void tcpWrite_endsAtItsDeadline_andSaysHowMuchWasTaken() throws Exception {
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpChannel channel = new TcpChannel("127.0.0.1", peer.getLocalPort(), CLOCK);
            channel.open(in(2000));
            writeEndsAtItsDeadline(channel);
            channel.close();
        }
    }

    @Test
    void tcpRead_isFreedByClose_andAHangUpIsSeen() throws Exception {
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpChannel channel = new TcpChannel("127.0.0.1", peer.getLocalPort(), CLOCK);
            channel.open(in(2000));
            readIsFreedByClose(channel);
            channel.open(in(2000));
            assertEquals(2, channel.generation());
            peer.accept().close();
            try (Socket second = peer.accept()) {
                second.getOutputStream().write(7);
                assertArrayEquals(new byte[] {7}, channel.read(Duration.ofSeconds(2)));
            }
            assertThrows(DeviceTrouble.class, () -> channel.read(Duration.ofSeconds(2)));
        }
    }

    @Test
    void tcpNobodyThere_isRefusedAtOnce() throws Exception {
        int port = FreePort.next();
        TcpChannel channel = new TcpChannel("127.0.0.1", port, CLOCK);
        assertThrows(IOException.class, () -> channel.open(in(2000)));
        assertThrows(DeviceTrouble.class, () -> channel.read(Duration.ZERO));
    }

    @Test
    @Tag("peer")
    void serialWrite_endsAtItsDeadline_andCloseFreesTheHangingThread() throws Exception {
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Peer cable = Peer.serial(dir.resolve("line"), peer.getLocalPort())) {
            SerialChannel channel = new SerialChannel(dir.resolve("line").toString(), 115_200,
                    SerialChannel.Flow.NONE, CLOCK);
            channel.open(in(2000));
            writeEndsAtItsDeadline(channel);
            assertTrue(writers() > 0);
            channel.close();
            Await.until("the hanging writer is free", Duration.ofSeconds(3), () -> writers() == 0);
            assertTrue(cable.alive());
        }
    }

    @Test
    @Tag("peer")
    void serialRead_isFreedByClose() throws Exception {
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Peer cable = Peer.serial(dir.resolve("line"), peer.getLocalPort())) {
            SerialChannel channel = new SerialChannel(dir.resolve("line").toString(), 9_600,
                    SerialChannel.Flow.NONE, CLOCK);
            channel.open(in(2000));
            readIsFreedByClose(channel);
            assertTrue(cable.alive());
        }
    }

    @Test
    void missingPortsAndFiles_areTroubleWithACode() {
        SerialChannel serial = new SerialChannel("/dev/does-not-exist", 9_600, SerialChannel.Flow.NONE, CLOCK);
        assertEquals(DeviceDetail.NOT_CONNECTED, assertThrows(DeviceTrouble.class, () -> serial.open(in(500))).code());
        FileByteChannel file = new FileByteChannel(dir.resolve("lp0"), CLOCK);
        assertEquals(DeviceDetail.NOT_CONNECTED, assertThrows(DeviceTrouble.class, () -> file.open(in(500))).code());
    }

    private static void writeEndsAtItsDeadline(ByteChannel channel) throws IOException {
        long began = System.nanoTime();
        int taken = channel.write(MUCH, in(400));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        assertTrue(taken > 0 && taken < MUCH.length, "taken " + taken);
        assertTrue(millis >= 350 && millis < 3000, "took " + millis + " ms");
    }

    private static void readIsFreedByClose(ByteChannel channel) throws Exception {
        CompletableFuture<Class<?>> ended = CompletableFuture.supplyAsync(() -> {
            try {
                channel.read(Duration.ofSeconds(30));
                return byte[].class;
            } catch (IOException e) {
                return e.getClass();
            }
        });
        channel.close();
        Class<?> how = ended.get(5, TimeUnit.SECONDS);
        assertTrue(IOException.class.isAssignableFrom(how), how.getName());
    }

    private static long writers() {
        return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("channel-writer"))
                .count();
    }

    private static Deadline in(int millis) {
        return Deadline.in(Duration.ofMillis(millis), CLOCK);
    }
}
