package id.anjungan.kiosk.screen;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Counts pulses of a scene: when the second after a change begins, the first has been rendered. FX thread only. */
final class Pulses {

    private final Scene scene;
    private final Runnable then;
    private final Runnable listener = this::pulsed;
    private int left;

    private Pulses(Scene scene, int pulses, Runnable then) {
        this.scene = scene;
        this.left = pulses;
        this.then = then;
    }

    static void after(int pulses, Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Pulses(scene, pulses, then).listener);
        Platform.requestNextPulse();
    }

    private void pulsed() {
        if (--left > 0) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(listener);
        then.run();
    }
}
