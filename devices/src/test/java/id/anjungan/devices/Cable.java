package id.anjungan.devices;

import java.io.IOException;
import java.nio.file.Path;

/** The serial line between a driver and a simulator: a real terminal of the kernel, plugged in and pulled at will. */
public final class Cable {

    private Peer peer;

    /** @param link where the line shall be found; {@code port} of the simulator behind it */
    public void plug(Path link, int port) throws IOException {
        if (peer == null || !peer.alive()) {
            peer = Peer.serial(link, port);
        }
    }

    public void pull() {
        if (peer != null) {
            peer.close();
        }
        peer = null;
    }
}
