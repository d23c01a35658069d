package id.anjungan.kiosk.queue.counter;

import id.anjungan.config.TerminalConfig;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.lan.LanDoor;
import id.anjungan.kiosk.lan.Trusting;
import id.anjungan.kiosk.queue.MemoryJournal;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** An office whose counter pages are open on 127.0.0.2, which counts as beyond loopback. */
final class LanOffice implements AutoCloseable {

    static final String HOST = "127.0.0.2";
    static final String CODE = "loket-358";

    final HandClock clock = Office.clock();
    final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock, Runnable::run);
    final LanDoor door;
    final CounterServer server;

    /** @param names of the machine beside its address */
    LanOffice(Path data, String... names) throws Exception {
        TerminalConfig.Listen bind = new TerminalConfig.Listen(HOST, 0, Optional.empty(), List.of(names));
        door = new LanDoor(new LanDoor.Setup(bind, data, "Samsat Manyar"), clock, Thread::new);
        server = CounterServer.start(new CounterServer.Setup(bind, "Samsat Manyar, Kota Surabaya", new ClerkCode(CODE),
                Office.QUEUE, Optional.of(door)), host, new StaffRings.Listener() {
                    @Override
                    public void coming(String call, String counter) {
                    }

                    @Override
                    public void done(String call) {
                    }
                }, clock, new SecureRandom(), Thread::new);
        server.openDoor();
        for (int i = 0; i < 6000 && !door.standing().open(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        if (!door.standing().open()) {
            throw new AssertionError(door.standing().sentence("en"));
        }
    }

    String base() {
        return "https://" + HOST + ":" + server.port();
    }

    /** A tablet that trusts this office's authority alone, and checks names. */
    HttpClient tablet() throws Exception {
        return HttpClient.newBuilder().sslContext(Trusting.only(door.authority().orElseThrow())).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
