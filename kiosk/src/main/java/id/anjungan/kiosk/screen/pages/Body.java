package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.screen.drawn.Motions;
import id.anjungan.kiosk.screen.look.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stands between header and bottom bar: things to read above, things to touch below, where a seated person
 * reaches them.
 */
public final class Body extends VBox {

    private final Motions motions;
    private final List<Consumer<Instant>> ticks = new ArrayList<>();

    public Body(Look look) {
        super(Math.max(look.glass().gap(), look.space(28)));
        this.motions = new Motions(look);
        setAlignment(Pos.TOP_LEFT);
        setFillWidth(true);
    }

    public Body with(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    /** Pushes what follows down to the hand. */
    public Body gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        return this;
    }

    public Motions motions() {
        return motions;
    }

    /** Called a few times a second with the time, for clocks that run out. */
    public void onTick(Consumer<Instant> tick) {
        ticks.add(tick);
    }

    public void tick(Instant now) {
        ticks.forEach(t -> t.accept(now));
    }
}
