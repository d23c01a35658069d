package id.anjungan.kiosk.screen.drawn;

import static id.anjungan.kiosk.screen.drawn.Shapes.box;
import static id.anjungan.kiosk.screen.drawn.Shapes.edged;
import static id.anjungan.kiosk.screen.drawn.Shapes.words;

import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Type;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Papers people bring, drawn just true enough to find the number on them. No real person's or vehicle's data. */
public final class PaperDrawing extends StackPane {

    private static final Color PALE = Color.web("C9D3D6");
    private static final Color INK = Color.web("23343B");
    private static final Color MARK = Color.web("FFBF42");
    private static final Color EDGE = Color.web("7B8A90");

    private final Pane sheet = new Pane();

    private PaperDrawing(double gridWidth, double gridHeight, double height) {
        double scale = height / gridHeight;
        sheet.getTransforms().add(new Scale(scale, scale));
        sheet.setManaged(false);
        getChildren().add(sheet);
        setMinSize(gridWidth * scale, height);
        setMaxSize(gridWidth * scale, height);
        setMouseTransparent(true);
    }

    /** STNK: the chassis number's row with its last five characters marked. */
    public static PaperDrawing stnk(double height, Motions motions) {
        PaperDrawing d = new PaperDrawing(560, 300, height);
        d.add(edged(box(2, 2, 556, 296, 14, Color.web("EAF2F6")), EDGE, 3));
        d.add(words(28, 48, "STNK", Type.Weight.EXTRA.at(30), INK),
                words(124, 46, "Surat Tanda Nomor Kendaraan", Type.Weight.REGULAR.at(19), INK), line(28, 62, 504));
        for (int i = 0; i < 3; i++) {
            d.add(line(28, 88 + i * 26, 128), line(180, 88 + i * 26, 190 + i * 50));
        }
        d.add(edged(box(18, 158, 524, 62, 10, Color.WHITE), INK, 3));
        d.add(words(30, 195, "NOMOR RANGKA/NIK/VIN", Type.Weight.SEMI.at(14), INK));
        Text start = words(242, 198, "MH1JF••••", Type.Weight.SEMI.at(25), INK);
        d.add(start);
        double x = 388;
        Rectangle mark = box(x, 166, 144, 46, 8, MARK);
        d.add(mark);
        for (int i = 0; i < 5; i++) {
            d.add(words(x + 8 + i * 27, 199, "12345".substring(i, i + 1), Type.Weight.EXTRA.at(28), INK));
        }
        d.add(pointer(x + 72, 250, motions), line(28, 246, 220), line(28, 270, 160));
        return d;
    }

    /** KTP: the NIK is the long number at the top. */
    public static PaperDrawing ktp(double height, Motions motions) {
        PaperDrawing d = new PaperDrawing(470, 300, height);
        d.add(edged(box(2, 2, 466, 296, 18, Color.web("D3E8F5")), EDGE, 3));
        d.add(words(148, 40, "PROVINSI JAWA TIMUR", Type.Weight.SEMI.at(17), INK));
        d.add(edged(box(18, 58, 434, 54, 8, MARK), INK, 3));
        d.add(words(34, 95, "NIK", Type.Weight.EXTRA.at(26), INK),
                words(104, 95, "3500 0000 0000 0000", Type.Weight.EXTRA.at(29), INK));
        for (int i = 0; i < 5; i++) {
            d.add(line(34, 142 + i * 26, 90), line(144, 142 + i * 26, 90 + i * 23 % 80));
        }
        d.add(edged(box(334, 128, 104, 132, 6, PALE), EDGE, 2));
        Rectangle head = box(366, 150, 40, 44, 20, EDGE);
        d.add(head, box(352, 202, 68, 58, 22, EDGE));
        d.add(pointer(240, 150, motions));
        return d;
    }

    /** A receipt: the reference stands under the QR. */
    public static PaperDrawing receipt(Look look, double height, Motions motions) {
        PaperDrawing d = new PaperDrawing(300, 340, height);
        d.add(edged(box(30, 2, 240, 336, 4, Color.WHITE), EDGE, 3));
        for (int i = 0; i < 4; i++) {
            d.add(line(56, 34 + i * 24, i % 2 == 0 ? 188 : 140));
        }
        for (int row = 0; row < 6; row++) {
            for (int col = 0; col < 6; col++) {
                if ((row * 7 + col * 5 + row * col) % 3 != 0) {
                    d.add(box(108 + col * 14, 134 + row * 14, 14, 14, 0, INK));
                }
            }
        }
        d.add(edged(box(46, 236, 208, 50, 8, MARK), INK, 3));
        d.add(words(62, 270, look.say("screen.receipt.reference"), Type.Weight.EXTRA.at(24), INK));
        d.add(pointer(150, 316, motions));
        return d;
    }

    private static Node pointer(double x, double y, Motions motions) {
        javafx.scene.shape.Polygon up = new javafx.scene.shape.Polygon(x, y - 26, x + 24, y + 2, x + 9, y + 2,
                x + 9, y + 30, x - 9, y + 30, x - 9, y + 2, x - 24, y + 2);
        up.setFill(MARK);
        up.setStroke(INK);
        up.setStrokeWidth(3);
        Group group = new Group(up);
        motions.swing(group.translateYProperty(), 8, -2, 0.8);
        return group;
    }

    private static Rectangle line(double x, double y, double width) {
        return box(x, y - 6, width, 9, 4, PALE);
    }

    private void add(Node... nodes) {
        sheet.getChildren().addAll(nodes);
    }
}
