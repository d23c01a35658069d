package id.anjungan.devices.sound;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** The machine's sound card through Java Sound. */
public final class SoundCard implements Speaker {

    private static final AudioFormat FORMAT = new AudioFormat(Tones.RATE, 16, 1, true, false);
    private static final DataLine.Info LINE = new DataLine.Info(SourceDataLine.class, FORMAT);

    /** @return the name of the first one that can play; empty: this machine has none */
    public static Optional<String> found() {
        return Arrays.stream(AudioSystem.getMixerInfo()).filter(m -> AudioSystem.getMixer(m).isLineSupported(LINE))
                .map(Mixer.Info::getName).findFirst();
    }

    @Override
    public void play(byte[] samples) throws IOException {
        // Java Sound says "no such line" with an IllegalArgumentException.
        try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(LINE)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException silent) {
            throw new IOException(silent.getMessage(), silent);
        }
    }
}
