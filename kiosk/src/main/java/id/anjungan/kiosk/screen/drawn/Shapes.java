package id.anjungan.kiosk.screen.drawn;

import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Short hand for drawings: plain shapes at a place. */
final class Shapes {

    private Shapes() {
    }

    static Rectangle box(double x, double y, double width, double height, double round, Color fill) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(round * 2);
        box.setArcHeight(round * 2);
        box.setFill(fill);
        return box;
    }

    static Rectangle edged(Rectangle box, Color edge, double width) {
        box.setStroke(edge);
        box.setStrokeWidth(width);
        return box;
    }

    static Text words(double x, double baseline, String words, Font font, Color fill) {
        Text text = new Text(x, baseline, words);
        text.setFont(font);
        text.setFill(fill);
        return text;
    }
}
