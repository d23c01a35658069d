package id.anjungan.kiosk.screen.drawn;

import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** A ring that empties, with the time left in it. The whole is what was left when it was first drawn. */
public final class Countdown extends StackPane {

    private final Arc arc;
    private final Words words;
    private long whole;

    public Countdown(Look look, double size) {
        double stroke = size * 0.075;
        double radius = (size - stroke) / 2;
        Circle track = new Circle(radius, Color.TRANSPARENT);
        track.setStroke(look.palette().edged() ? Color.web("555555") : look.palette().line());
        track.setStrokeWidth(stroke);
        arc = new Arc(0, 0, radius, radius, 90, 360);
        arc.setType(ArcType.OPEN);
        arc.setFill(Color.TRANSPARENT);
        arc.setStroke(look.palette().brandInk());
        arc.setStrokeWidth(stroke);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setManaged(false);
        arc.setLayoutX(size / 2);
        arc.setLayoutY(size / 2);
        words = look.sized("", Type.Weight.EXTRA, size * 0.26, look.palette().ink()).centred();
        setMinSize(size, size);
        setMaxSize(size, size);
        getChildren().addAll(track, arc, words);
        setMouseTransparent(true);
    }

    /** @param millis left; below zero counts as nothing left */
    public void left(long millis) {
        long seconds = Math.max(0, (millis + 999) / 1000);
        if (seconds > whole) {
            whole = seconds;
        }
        words.say(seconds >= 60 ? seconds / 60 + ":" + two(seconds % 60) : Long.toString(seconds));
        arc.setLength(whole == 0 ? 0 : 360.0 * seconds / whole);
    }

    /** Tells a countdown that is drawn anew how long it was at first. */
    public Countdown of(long wholeSeconds) {
        whole = wholeSeconds;
        return this;
    }

    public long whole() {
        return whole;
    }

    private static String two(long n) {
        return n < 10 ? "0" + n : Long.toString(n);
    }
}
