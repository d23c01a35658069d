package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Fact;
import id.anjungan.kiosk.page.Page.Steps;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Pieces that several pages share. */
final class Parts {

    private static final double SHEET_SIDE = 32;
    private static final double GUTTER = 32;
    private static final double MOST_OF_A_NAME = 400;

    private Parts() {
    }

    static void title(Body body, Look look, Optional<Steps> steps, Text title, Text lead) {
        steps.ifPresent(s -> body.with(steps(look, s)));
        VBox words = new VBox(look.space(12), look.text(look.say(title), Type.TITLE, look.palette().ink()));
        String under = look.say(lead);
        if (!under.isEmpty()) {
            words.getChildren().add(look.text(under, Type.LEAD, look.palette().soft()));
        }
        body.with(words);
    }

    /** Numbered ways; in large type the current one by name and a bar for all. */
    static Region steps(Look look, Steps steps) {
        return look.large() ? stepBar(look, steps) : stepRow(look, steps);
    }

    private static Region stepRow(Look look, Steps steps) {
        Palette p = look.palette();
        HBox row = new HBox(14);
        row.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < steps.names().size(); i++) {
            boolean now = i == steps.current();
            if (i > 0) {
                Region rule = rule(i <= steps.current() ? p.brandInk() : p.line(), 4);
                HBox.setHgrow(rule, Priority.ALWAYS);
                row.getChildren().add(rule);
            }
            row.getChildren().add(stepMark(look, i, steps.current()));
            row.getChildren().add(look.line(look.say(steps.names().get(i)), now ? Type.SMALL_STRONG : Type.SMALL,
                    now ? p.ink() : p.soft()));
        }
        return row;
    }

    private static Region stepMark(Look look, int index, int current) {
        Palette p = look.palette();
        StackPane mark = new StackPane();
        mark.setMinSize(52, 52);
        mark.setMaxSize(52, 52);
        if (index < current) {
            mark.setBackground(look.fill(p.brandSoft(), 26));
            mark.setBorder(look.edge(p.brandInk(), 26, 2));
            mark.getChildren().add(new Icon("check", 28, p.brandInk()));
        } else {
            boolean now = index == current;
            Color ground = now ? p.edged() ? p.accent() : p.brand() : Color.TRANSPARENT;
            mark.setBackground(look.fill(ground, 26));
            mark.setBorder(look.edge(now ? ground : p.line(), 26, 2));
            mark.getChildren().add(look.line(Integer.toString(index + 1), Type.SMALL_STRONG,
                    now ? p.edged() ? p.onAccent() : p.onBrand() : p.soft()).centred());
        }
        return mark;
    }

    private static Region stepBar(Look look, Steps steps) {
        Palette p = look.palette();
        HBox bar = new HBox(10);
        for (int i = 0; i < steps.names().size(); i++) {
            Region part = rule(i <= steps.current() ? p.brandInk() : p.edged() ? Color.web("666666") : p.line(), 12);
            HBox.setHgrow(part, Priority.ALWAYS);
            bar.getChildren().add(part);
        }
        String words = look.say("screen.step", steps.current() + 1, steps.names().size(),
                steps.names().get(steps.current()));
        return new VBox(10, look.text(words, Type.SMALL_STRONG, p.brandInk()), bar);
    }

    static Region rule(Color colour, double height) {
        Region rule = new Region();
        rule.setMinHeight(height);
        rule.setMaxHeight(height);
        rule.setMinWidth(16);
        rule.setBackground(new javafx.scene.layout.Background(new javafx.scene.layout.BackgroundFill(colour,
                new javafx.scene.layout.CornerRadii(height / 2), Insets.EMPTY)));
        return rule;
    }

    /** A note with its sign: what tone it is can be read without colour. */
    static Region banner(Look look, Tone tone, String words) {
        Palette.Toned t = toned(look.palette(), tone);
        Words text = look.text(words, Type.STRONG, t.ink());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(20, new Icon(sign(tone), 44, t.ink()), text);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(look.space(22), 28, look.space(22), 28));
        box.setBackground(look.fill(t.ground(), 20));
        box.setBorder(look.edge(look.palette().edged() ? t.ink() : t.ground(), 20, 3));
        return box;
    }

    static Palette.Toned toned(Palette palette, Tone tone) {
        return switch (tone) {
            case INFO -> palette.info();
            case SUCCESS -> palette.success();
            case ATTENTION -> palette.attention();
            case TROUBLE -> palette.trouble();
        };
    }

    static String sign(Tone tone) {
        return switch (tone) {
            case INFO -> "info";
            case SUCCESS -> "success";
            case ATTENTION -> "attention";
            case TROUBLE -> "trouble";
        };
    }

    /** Facts in a sheet: side by side in two columns, or name above value where type is too large for that. */
    static Region facts(Look look, List<Fact> facts) {
        double column = 0;
        double widest = 0;
        for (Fact fact : facts) {
            column = Math.max(column, name(look, fact).prefWidth(-1));
            widest = Math.max(widest, value(look, fact).longestWord());
        }
        column = Math.min(column, MOST_OF_A_NAME);
        boolean above = look.large() && look.airy() || column + GUTTER + widest > Buttons.WIDTH - 2 * SHEET_SIDE;
        VBox rows = new VBox(look.space(14));
        for (Fact fact : facts) {
            rows.getChildren().add(above ? new VBox(name(look, fact), value(look, fact)) : beside(look, fact, column));
        }
        return sheet(look, rows);
    }

    private static Region beside(Look look, Fact fact, double column) {
        Words name = name(look, fact);
        name.setMinWidth(column);
        name.setPrefWidth(column);
        name.setMaxWidth(column);
        Words value = value(look, fact);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(GUTTER, name, value);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Words name(Look look, Fact fact) {
        return look.text(look.say(fact.label()), Type.BODY, look.palette().soft());
    }

    private static Words value(Look look, Fact fact) {
        return look.text(look.say(fact.value()), Type.STRONG, look.palette().ink());
    }

    static Region sheet(Look look, Node... inside) {
        VBox box = new VBox(look.space(16), inside);
        box.setPadding(new Insets(look.space(28), SHEET_SIDE, look.space(32), SHEET_SIDE));
        box.setBackground(look.sheet(24));
        return box;
    }
}
