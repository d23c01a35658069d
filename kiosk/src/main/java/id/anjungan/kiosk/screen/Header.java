package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** Whose office this is and what time it is there; above it the ribbon of a simulation. */
final class Header extends VBox {

    static final double SIDE = 36;

    private final Look look;
    private final Words clock;
    private final Words date;

    Header(Look look, String office, boolean simulation) {
        this.look = look;
        Palette p = look.palette();
        Color on = p.onBrand();
        this.clock = look.line("00.00", Type.HEADING, on).right();
        this.date = look.line("", Type.SMALL, p.onBrandSoft()).right();
        if (simulation) {
            getChildren().add(ribbon(p));
        }
        Words name = look.text(office, look.large() ? Type.STRONG : Type.LABEL, on);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox time = new VBox(2, clock, date);
        time.setAlignment(Pos.CENTER_RIGHT);
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(24, name, time);
        if (!look.large()) {
            row.getChildren().add(0, new Icon("office", 72, p.accent()));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(22, SIDE, 24, SIDE));
        row.setMinHeight(look.large() ? 168 : 148);
        row.setBackground(new Background(new BackgroundFill(paint(p), CornerRadii.EMPTY, Insets.EMPTY)));
        if (p.edged()) {
            Region edge = new Region();
            edge.setMinHeight(4);
            edge.setBackground(look.fill(p.line(), 0));
            getChildren().addAll(row, edge);
        } else {
            getChildren().add(row);
        }
        setPrefWidth(Glass.WIDTH);
    }

    void tick(Instant now) {
        clock.say(look.say(WibText.time(now)));
        date.say(look.say(look.large() ? WibText.date(now) : WibText.longDate(now)));
    }

    private static Paint paint(Palette p) {
        return p.edged() ? p.surface() : new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
                new Stop(0, p.brandDeep()), new Stop(1, Color.web("0F5C62")));
    }

    private Region ribbon(Palette p) {
        Words words = look.text(look.say("screen.simulation"), Type.SMALL_STRONG, p.onAccent()).centred();
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox ribbon = new HBox(words);
        ribbon.setPadding(new Insets(6, SIDE, 8, SIDE));
        ribbon.setBackground(look.fill(p.accent(), 0));
        return ribbon;
    }
}
