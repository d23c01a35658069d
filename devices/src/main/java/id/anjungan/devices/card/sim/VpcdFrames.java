package id.anjungan.devices.card.sim;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The framing of vpcd (virtualsmartcard): two bytes of length, big endian, and a body. One-byte bodies from the reader
 * are control: power off, power on, reset, ask for the ATR. Only the last and APDUs are answered.
 */
final class VpcdFrames {

    static final int POWER_OFF = 0;
    static final int POWER_ON = 1;
    static final int RESET = 2;
    static final int ASK_ATR = 4;

    private VpcdFrames() {
    }

    static void write(OutputStream out, byte[] body) throws IOException {
        byte[] frame = new byte[body.length + 2];
        frame[0] = (byte) (body.length >> 8);
        frame[1] = (byte) body.length;
        System.arraycopy(body, 0, frame, 2, body.length);
        out.write(frame);
        out.flush();
    }

    /** @throws java.io.EOFException when the other side is gone */
    static byte[] read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] body = new byte[data.readUnsignedShort()];
        data.readFully(body);
        return body;
    }
}
