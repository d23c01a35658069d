package id.anjungan.kiosk.screen.drawn;

import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Type;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/**
 * A private car's plate as issued since 2022: black on white. Only what the citizen typed stands on it: the month of
 * expiry below the number is left out, because nobody told it.
 */
public final class PlateDrawing extends StackPane {

    private static final Color BLACK = Color.web("111111");
    /** Of the room between the screws, for {@code AE}, {@code 2345} and {@code ABC} at the same height. */
    private static final double[] SHARE = {0.235, 0.405, 0.36};
    private static final double[] NAMES = {0.31, 0.27, 0.42};
    private static final double EDGE = 0.06;
    private static final double GAP = 0.034;
    private static final double LETTER = 0.125;
    private static final double WHOLE = 0.138;

    private final Look look;
    private final double width;
    private final HBox row = new HBox();

    public PlateDrawing(Look look, double width) {
        this.look = look;
        this.width = width;
        double height = width * 0.285;
        setMinSize(width, height);
        setMaxSize(width, height);
        setBackground(new Background(fill(BLACK, 24, 0), fill(Color.WHITE, 20, 5), fill(BLACK, 17, 11),
                fill(Color.WHITE, 14, 15)));
        row.setAlignment(Pos.CENTER);
        row.setMaxWidth(room());
        getChildren().addAll(row, screw(-width / 2 + 30, 0), screw(width / 2 - 30, 0));
        setMouseTransparent(true);
    }

    /** Number as a whole, when it is known. */
    public PlateDrawing number(String plate) {
        row.getChildren().setAll(drawn(plate, Math.min(1, room() / wide(plate, WHOLE)) * WHOLE));
        row.setSpacing(0);
        return this;
    }

    /**
     * Three groups while typing: empty ones are pale boxes, the one to type next is marked. A group that is too wide
     * for its place makes all letters smaller, so that they stay of one height and never touch.
     */
    public PlateDrawing groups(List<String> groups, int current) {
        row.setSpacing(width * GAP);
        row.getChildren().clear();
        double less = 1;
        for (int i = 0; i < 3; i++) {
            less = Math.min(less, boxWidth(i) / wide(groups.get(i), LETTER));
        }
        for (int i = 0; i < 3; i++) {
            row.getChildren().add(group(groups.get(i), i == current, boxWidth(i), less * LETTER));
        }
        return this;
    }

    /** Of the plate's width, for the words under the groups: their middles are the groups' middles. */
    public static double[] names() {
        return NAMES.clone();
    }

    private double room() {
        return width * (1 - 2 * EDGE);
    }

    private double boxWidth(int group) {
        return (room() - 2 * width * GAP) * SHARE[group];
    }

    private VBox group(String typed, boolean current, double boxWidth, double size) {
        StackPane letters = new StackPane(drawn(typed, size));
        letters.setMinSize(boxWidth, width * 0.165);
        letters.setMaxWidth(boxWidth);
        if (typed.isEmpty()) {
            letters.setBackground(look.fill(current ? Color.web("FFE6AE") : Color.web("EDEBE6"), 12));
        }
        Region mark = new Region();
        mark.setMinSize(boxWidth, 9);
        mark.setMaxSize(boxWidth, 9);
        mark.setBackground(look.fill(current ? Color.web("C77F00") : Color.TRANSPARENT, 5));
        VBox box = new VBox(8, letters, mark);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private double wide(String words, double size) {
        return Math.max(1, drawn(words, size).getLayoutBounds().getWidth());
    }

    /** @param size of the letters, in widths of the plate */
    private Text drawn(String words, double size) {
        Text text = new Text(words);
        text.setFont(Type.Weight.EXTRA.at(Math.floor(width * size)));
        text.setFill(BLACK);
        return text;
    }

    private static Circle screw(double x, double y) {
        Circle screw = new Circle(7, Color.web("BDBDBD"));
        screw.setTranslateX(x);
        screw.setTranslateY(y);
        return screw;
    }

    private static BackgroundFill fill(Color colour, double radius, double inset) {
        return new BackgroundFill(colour, new CornerRadii(radius), new Insets(inset));
    }
}
