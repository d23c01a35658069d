package id.anjungan.kiosk.screen.drawn;

import id.anjungan.kiosk.screen.look.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.WritableValue;
import javafx.util.Duration;

/**
 * The gentle movements of one page, ended with it (an endless animation of a page that is gone would cost processor
 * time for ever). Only translation and opacity of small nodes: the software pipeline redraws no more than they cover.
 */
public final class Motions {

    /** Enough for slow movements, a third of the work of the display's own rate. */
    private static final double FRAMES_A_SECOND = 20;

    private final boolean allowed;
    private final List<Animation> running = new ArrayList<>();

    public Motions(Look look) {
        this.allowed = look.motion();
    }

    /** To and fro between two values, for as long as the page stands. Still pictures show the middle. */
    public void swing(WritableValue<Number> value, double from, double to, double seconds) {
        if (!allowed) {
            value.setValue((from + to) / 2);
            return;
        }
        play(value, from, to, seconds, true);
    }

    /** Again and again from the first value to the second. Still pictures show two thirds of the way. */
    public void repeat(WritableValue<Number> value, double from, double to, double seconds) {
        if (!allowed) {
            value.setValue(from + (to - from) * 2 / 3);
            return;
        }
        play(value, from, to, seconds, false);
    }

    private void play(WritableValue<Number> value, double from, double to, double seconds, boolean reverse) {
        Timeline line = new Timeline(FRAMES_A_SECOND, new KeyFrame(Duration.ZERO, new KeyValue(value, from)),
                new KeyFrame(Duration.seconds(seconds), new KeyValue(value, to, Interpolator.EASE_BOTH)));
        line.setCycleCount(Animation.INDEFINITE);
        line.setAutoReverse(reverse);
        running.add(line);
        line.play();
    }

    public void stop() {
        running.forEach(Animation::stop);
        running.clear();
    }
}
