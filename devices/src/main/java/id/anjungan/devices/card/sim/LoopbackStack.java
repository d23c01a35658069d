package id.anjungan.devices.card.sim;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.card.pcsc.CardStack;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;

/**
 * The card stack of a simulated office: one reader, on a loopback port that it listens on while it is open. Without
 * the card simulator there is none.
 */
public final class LoopbackStack implements CardStack {

    private final int port;
    private volatile LoopbackTerminal terminal;

    public LoopbackStack(int port) {
        this.port = port;
    }

    @Override
    public CardTerminals open() throws DeviceTrouble {
        close();
        if (!Attendance.answers(port)) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "no card simulator at port " + port);
        }
        try {
            LoopbackTerminal fresh = new LoopbackTerminal(port);
            terminal = fresh;
            return TerminalFactory.getInstance(LoopbackCardProvider.TYPE, fresh, new LoopbackCardProvider())
                    .terminals();
        } catch (IOException e) {
            throw new DeviceTrouble(DeviceDetail.PORT_IN_USE, "port " + port + " of the loopback card reader: "
                    + e.getMessage(),
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "no loopback card reader", e);
        }
    }

    @Override
    public void close() {
        LoopbackTerminal old = terminal;
        terminal = null;
        if (old != null) {
            old.close();
        }
    }
}
