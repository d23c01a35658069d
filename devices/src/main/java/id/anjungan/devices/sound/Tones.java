package id.anjungan.devices.sound;

/**
 * Two bells, one after the other, as 16-bit samples: the same that the board's page plays in a browser. Each rises at
 * once and fades away; both together never reach the limit of a sample.
 */
final class Tones {

    /** Samples a second, one channel. */
    static final int RATE = 44_100;

    private record Bell(double hertz, double after) {
    }

    private static final Bell[] BELLS = {new Bell(659.25, 0), new Bell(523.25, 0.45)};
    private static final double LOUDNESS = 0.45;
    private static final double RISES = 0.03;
    private static final double LASTS = 1.1;
    /** What a fading bell falls to over its length. */
    private static final double SILENT = 0.0002;

    private Tones() {
    }

    /** Signed, little endian. */
    static byte[] chime() {
        int samples = (int) ((BELLS[BELLS.length - 1].after() + LASTS) * RATE);
        byte[] pcm = new byte[samples * 2];
        for (int i = 0; i < samples; i++) {
            double level = 0;
            for (Bell bell : BELLS) {
                level += at(bell, (double) i / RATE - bell.after());
            }
            int value = (int) Math.round(level * Short.MAX_VALUE);
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        return pcm;
    }

    private static double at(Bell bell, double since) {
        if (since < 0 || since >= LASTS) {
            return 0;
        }
        double loud = since < RISES ? since / RISES : Math.pow(SILENT, (since - RISES) / (LASTS - RISES));
        return LOUDNESS * loud * Math.sin(2 * Math.PI * bell.hertz() * since);
    }
}
