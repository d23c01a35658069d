package id.anjungan.kiosk.lan;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses that this machine has now. */
@FunctionalInterface
interface Machine {

    Logger LOG = LoggerFactory.getLogger(Machine.class);

    Machine THIS = () -> {
        List<InetAddress> all = new ArrayList<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.isUp()) {
                    all.addAll(Collections.list(card.getInetAddresses()));
                }
            }
        } catch (SocketException unreadable) {
            LOG.warn("the machine's addresses cannot be read: {}", unreadable.toString());
        }
        return all;
    };

    /** Of the interfaces that are up. */
    List<InetAddress> addresses();

    /** An address for all of them is always there, and so is every one of loopback. */
    default boolean has(InetAddress host) {
        return host.isAnyLocalAddress() || host.isLoopbackAddress() || addresses().contains(host);
    }
}
