package id.anjungan.devices.sound;

import java.io.IOException;

/** Port of what makes a sound. */
public interface Speaker {

    /**
     * Returns when it was played.
     *
     * @param samples 16 bits, signed, little endian, one channel, {@value Tones#RATE} a second
     * @throws IOException when nothing can be played: no sound card, or somebody else holds it
     */
    void play(byte[] samples) throws IOException;
}
