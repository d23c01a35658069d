package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Field;
import id.anjungan.kiosk.screen.drawn.PlateDrawing;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.screen.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What is typed, drawn as what it is: a plate, five boxes, sixteen masked ones, a line. Redrawn at each key. */
final class FieldView extends VBox {

    private static final double PLATE = 880;
    private static final double LARGE_DIGIT = 52;

    private final Look look;
    private final Palette p;
    private final Typing typing;
    private final List<StackPane> boxes = new ArrayList<>();
    private final List<Words> letters = new ArrayList<>();
    private final List<Words> groupNames = new ArrayList<>();
    private PlateDrawing plate;
    private boolean revealed;

    FieldView(Look look, Typing typing) {
        super(10);
        this.look = look;
        this.p = look.palette();
        this.typing = typing;
        setAlignment(Pos.CENTER);
        switch (typing.field()) {
            case PLATE -> plate();
            case CHASSIS_TAIL -> boxes(150, 170, 22, 5);
            case PHONE_TAIL -> boxes(150, 170, 22, 4);
            case NIK -> boxes(53, 92, 6, 4);
            case REFERENCE -> line();
        }
    }

    void reveal(boolean on) {
        revealed = on;
        refresh();
    }

    void refresh() {
        switch (typing.field()) {
            case PLATE -> refreshPlate();
            case REFERENCE -> letters.get(0).say(typing.value() + "|");
            default -> refreshBoxes();
        }
    }

    private void plate() {
        plate = new PlateDrawing(look, PLATE * Math.max(0.78, look.air()));
        HBox names = new HBox();
        names.setAlignment(Pos.CENTER);
        double[] shares = PlateDrawing.names();
        for (int i = 0; i < 3; i++) {
            Words name = look.text(look.say("screen.plate." + i), Type.SMALL, p.soft()).centred();
            double width = plate.getMaxWidth() * shares[i];
            name.setMinWidth(width);
            name.setPrefWidth(width);
            name.setMaxWidth(width);
            groupNames.add(name);
            names.getChildren().add(name);
        }
        getChildren().addAll(plate, names);
    }

    private void refreshPlate() {
        int current = typing.complete() ? 3 : typing.group();
        plate.groups(typing.groups(), current);
        for (int i = 0; i < 3; i++) {
            groupNames.get(i).colour(i == current ? p.ink() : p.soft());
        }
    }

    private void boxes(double width, double height, double gap, int inGroup) {
        HBox row = new HBox(gap);
        row.setAlignment(Pos.CENTER);
        Type type = typing.field() == Field.NIK ? Type.KEY : Type.DISPLAY;
        for (int i = 0; i < typing.most(); i++) {
            Words letter = new LookLetter(look, type).words().centred();
            StackPane box = new StackPane(letter);
            box.setMinSize(width, height);
            box.setMaxSize(width, height);
            boxes.add(box);
            letters.add(letter);
            if (i > 0 && i % inGroup == 0) {
                HBox.setMargin(box, new Insets(0, 0, 0, gap * 3));
            }
            row.getChildren().add(box);
        }
        getChildren().add(row);
    }

    private void refreshBoxes() {
        String value = typing.field() == Field.NIK && !revealed ? typing.shown() : typing.value();
        for (int i = 0; i < boxes.size(); i++) {
            letters.get(i).say(i < value.length() ? value.substring(i, i + 1) : "");
            boolean next = i == value.length();
            Color ground = next && !p.edged() ? Color.web("FFE6AE") : p.surface();
            boxes.get(i).setBackground(look.fill(ground, 14));
            boxes.get(i).setBorder(look.edge(next ? p.edged() ? p.accent() : Color.web("C77F00") : p.line(), 14,
                    next ? 5 : 3));
        }
    }

    private void line() {
        Words words = look.line("", Type.HERO, p.ink());
        letters.add(words);
        StackPane box = new StackPane((Node) words);
        box.setPadding(new Insets(20, 32, 20, 32));
        box.setMinHeight(130);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setBackground(look.fill(p.surface(), 20));
        box.setBorder(look.edge(p.edged() ? p.accent() : Color.web("C77F00"), 20, 5));
        getChildren().add((Region) box);
    }

    /** Boxes keep their size in large text, so their letters do too. */
    private record LookLetter(Look look, Type type) {
        Words words() {
            return look.large() && type == Type.KEY
                    ? look.sized("", Type.Weight.SEMI, LARGE_DIGIT, look.palette().ink())
                    : look.fitted(1, look.air(), look.detail()).line("", type, look.palette().ink());
        }
    }
}
