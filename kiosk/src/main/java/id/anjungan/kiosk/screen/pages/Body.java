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
    private final List<Region> growing = new ArrayList<>();
    private int hand;

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
        VBox.setVgrow(gap, Priority.SOMETIMES);
        getChildren().add(gap);
        hand = getChildren().size();
        return this;
    }

    /** Below the last gap: something to touch that takes what room there is, as far up as a hand reaches. */
    public Body growing(Region tiles) {
        VBox.setVgrow(tiles, Priority.ALWAYS);
        growing.add(tiles);
        return with(tiles);
    }

    /** Least height of what stands below the last gap: the part to be touched. */
    public double handHeight(double width) {
        double height = 0;
        for (Node node : getChildren().subList(hand, getChildren().size())) {
            height += node.prefHeight(width) + (height > 0 ? getSpacing() : 0);
        }
        return height;
    }

    /** @param reach units above the lower edge that a seated person reaches */
    public void within(double reach) {
        double spare = reach - handHeight(getWidth() > 0 ? getWidth() : Buttons.WIDTH);
        growing.forEach(r -> r.setMaxHeight(r.prefHeight(Buttons.WIDTH) + Math.max(0, spare)));
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
