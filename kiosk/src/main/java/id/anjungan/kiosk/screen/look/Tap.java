package id.anjungan.kiosk.screen.look;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Something to touch. A key acts when the finger lands, everything else when it leaves inside, so that a finger can
 * still slide away. On Linux a touch arrives as a mouse event.
 */
public final class Tap extends StackPane {

    private static final double SINK = 3;
    private static final double SLIP = 16;

    private final String name;
    private final String words;
    private final Runnable act;
    private boolean live = true;
    private boolean resting;
    private boolean off;

    /**
     * @param name  stable id: {@code back}, {@code key:A}, or the action's own
     * @param words what is written on it, or what it is called when it shows only a sign
     */
    public Tap(String name, String words, Runnable act, Node... shown) {
        this.name = name;
        this.words = words;
        this.act = act;
        setId(name);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        setPickOnBounds(true);
        getChildren().addAll(shown);
        setOnMousePressed(e -> sink(live));
        setOnMouseReleased(this::released);
    }

    /** Acts when the finger lands. */
    public Tap key() {
        setOnMousePressed(e -> {
            sink(live);
            if (live) {
                act.run();
            }
        });
        setOnMouseReleased(e -> sink(false));
        return this;
    }

    /** Acts while held: {@code down} when the finger lands, the act when it leaves. */
    public Tap held(Runnable down) {
        setOnMousePressed(e -> {
            sink(true);
            down.run();
        });
        setOnMouseReleased(e -> {
            sink(false);
            act.run();
        });
        return this;
    }

    public Tap live(boolean value) {
        live = value;
        setOpacity(value ? 1 : 0.66);
        return this;
    }

    /** Not to be acted on, and looks as its maker made it. */
    public Tap inert() {
        live = false;
        return this;
    }

    /** Switched off: acts all the same, for it tells why, but is no way to what is written on it. */
    public Tap off() {
        off = true;
        return this;
    }

    public boolean isOff() {
        return off;
    }

    /** A key that cannot come next: its maker draws it paler, the hand is guided past it. */
    public void resting(boolean value) {
        resting = value;
    }

    public boolean isResting() {
        return resting;
    }

    public boolean isLive() {
        return live;
    }

    public String name() {
        return name;
    }

    public String words() {
        return words;
    }

    private void released(MouseEvent e) {
        sink(false);
        boolean inside = e.getX() > -SLIP && e.getY() > -SLIP && e.getX() < getWidth() + SLIP
                && e.getY() < getHeight() + SLIP;
        if (live && inside) {
            act.run();
        }
    }

    private void sink(boolean down) {
        setTranslateY(down ? SINK : 0);
    }
}
