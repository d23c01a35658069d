package id.anjungan.devices.display.cd5220;

import id.anjungan.devices.Cable;
import id.anjungan.devices.channel.SerialChannel;
import id.anjungan.devices.display.QueueDisplay;
import id.anjungan.devices.display.QueueDisplayContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Driver {@code cd5220-serial}: the simulator behind a real terminal line of the kernel. */
@Tag("peer")
class Cd5220SerialTest extends QueueDisplayContract {

    @TempDir
    Path dir;
    private final Cable cable = new Cable();

    @Override
    protected String driver() {
        return "cd5220-serial";
    }

    @Override
    protected QueueDisplay display() {
        return new Cd5220Display(new SerialChannel(dir.resolve("display").toString(), 9_600,
                SerialChannel.Flow.NONE, CLOCK), CLOCK);
    }

    @Override
    protected void unplug() {
        cable.pull();
    }

    @Override
    protected void plug() throws IOException {
        sim.plug();
        cable.plug(dir.resolve("display"), sim.port());
    }
}
