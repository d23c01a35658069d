package id.anjungan.devices.card.pcsc;

import id.anjungan.devices.DeviceTrouble;
import java.io.Closeable;
import javax.smartcardio.CardTerminals;

/** Where card terminals come from: the operating system's PC/SC, or a provider of our own. */
public interface CardStack extends Closeable {

    /** Fresh after every failure: old terminals are never used again. */
    CardTerminals open() throws DeviceTrouble;

    @Override
    void close();
}
