package id.anjungan.devices.display.cd5220;

import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.display.QueueDisplay;
import id.anjungan.devices.display.QueueDisplayContract;
import java.io.IOException;

/** Driver {@code cd5220-tcp}. */
class Cd5220TcpTest extends QueueDisplayContract {

    @Override
    protected String driver() {
        return "cd5220-tcp";
    }

    @Override
    protected QueueDisplay display() {
        return new Cd5220Display(new TcpChannel("127.0.0.1", sim.port(), CLOCK), CLOCK);
    }

    @Override
    protected void unplug() {
        sim.unplug();
    }

    @Override
    protected void plug() throws IOException {
        sim.plug();
    }
}
