package id.anjungan.kiosk.lan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTest {

    private final Hosts hosts = Hosts.of(true, List.of("loket.local", "10.9.9.9"));

    @Test
    void ourNamesAndTheAddressThatWasAsked_areOurs() throws Exception {
        InetAddress lan = InetAddress.getByName("192.168.1.10");
        for (String ours : List.of("192.168.1.10", "192.168.1.10:18833", "loket.local:18833", "LOKET.local",
                "10.9.9.9")) {
            assertTrue(hosts.ours(ours, lan), ours);
        }
        InetAddress six = InetAddress.getByName("fd00::10");
        assertTrue(hosts.ours("[fd00::10]:18833", six));
        assertTrue(hosts.ours("[fd00:0:0::0010]", six));
    }

    @Test
    void aNameThatSomebodyElsePointedHere_isNot() throws Exception {
        InetAddress lan = InetAddress.getByName("192.168.1.10");
        for (String theirs : List.of("jahat.example:18833", "192.168.1.11", "localhost", "127.0.0.1", "", "[", "[::1",
                ":18833", "loket.local.jahat.example", "[fd00::zz]", "192.168.1.10.jahat.example")) {
            assertFalse(hosts.ours(theirs, lan), theirs);
        }
    }

    @Test
    void onThisMachine_itsOwnNamesForItselfAreOurs() throws Exception {
        Hosts plain = Hosts.of(false, List.of());
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        for (String ours : List.of("localhost:18833", "127.0.0.1:1", "[::1]:18833")) {
            assertTrue(plain.ours(ours, loopback), ours);
        }
        assertFalse(plain.ours("jahat.example", loopback));
    }
}
