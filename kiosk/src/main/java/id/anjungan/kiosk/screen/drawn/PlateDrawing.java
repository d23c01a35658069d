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
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A private car's plate as issued since 2022: black on white. Only what the citizen typed stands on it: the month of
 * expiry below the number is left out, because nobody told it.
 */
public final class PlateDrawing extends StackPane {

    private static final Color BLACK = Color.web("111111");
    private static final double[] SHARE = {0.27, 0.42, 0.31};

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
        row.setMaxWidth(width - 60);
        getChildren().addAll(row, screw(-width / 2 + 30, 0), screw(width / 2 - 30, 0));
        setMouseTransparent(true);
    }

    /** Number as a whole, when it is known. */
    public PlateDrawing number(String plate) {
        row.getChildren().setAll(drawn(plate, BLACK));
        row.setSpacing(0);
        return this;
    }

    /** Three groups while typing: empty ones are pale boxes, the one to type next is marked. */
    public PlateDrawing groups(List<String> groups, int current) {
        row.setSpacing(width * 0.018);
        row.getChildren().clear();
        for (int i = 0; i < 3; i++) {
            row.getChildren().add(group(groups.get(i), i == current, (width - 132) * SHARE[i]));
        }
        return this;
    }

    /** Middle of a group, from the plate's left edge: for the words under it. */
    public static double[] shares() {
        return SHARE.clone();
    }

    private VBox group(String typed, boolean current, double boxWidth) {
        StackPane letters = new StackPane(drawn(typed, BLACK));
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

    private Text drawn(String words, Color colour) {
        Text text = new Text(words);
        Font font = Type.Weight.EXTRA.at(Math.round(width * 0.138));
        text.setFont(font);
        text.setFill(colour);
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
