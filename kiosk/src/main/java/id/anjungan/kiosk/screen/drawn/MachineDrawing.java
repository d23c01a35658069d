package id.anjungan.kiosk.screen.drawn;

import static id.anjungan.kiosk.screen.drawn.Shapes.box;
import static id.anjungan.kiosk.screen.drawn.Shapes.edged;

import id.anjungan.kiosk.page.Page.Place;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * The machine one stands in front of, with the place to look at lit and an arrow beside it; the card glides to its
 * slot, the paper comes out of its own. Drawn on a grid of 320 x 460.
 */
public final class MachineDrawing extends StackPane {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 460;

    private final Look look;
    private final Pane sheet = new Pane();
    private final Color body;
    private final Color edge;
    private final Color dark;

    /** @param height in units; the drawing scales with it */
    public MachineDrawing(Look look, Place place, double height, Motions motions) {
        this.look = look;
        boolean edged = look.palette().edged();
        this.body = edged ? Color.BLACK : look.palette().brand();
        this.edge = edged ? Color.WHITE : look.palette().brandDeep();
        this.dark = edged ? Color.BLACK : look.palette().brandDeep();
        frame();
        screen(place);
        cardSlot(place == Place.CARD_SLOT, motions);
        paperSlot(place == Place.PAPER_SLOT, motions);
        double scale = height / HEIGHT;
        sheet.getTransforms().add(new Scale(scale, scale));
        sheet.setManaged(false);
        getChildren().add(sheet);
        setMinSize(WIDTH * scale, height);
        setMaxSize(WIDTH * scale, height);
        setMouseTransparent(true);
    }

    private void frame() {
        add(edged(box(112, 396, 96, 46, 4, dark), edge, 3),
                edged(box(64, 436, 192, 20, 8, dark), edge, 3),
                edged(box(50, 4, 220, 400, 22, body), edge, 4),
                edged(box(58, 282, 204, 114, 12, dark), edge, look.palette().edged() ? 3 : 0));
    }

    private void screen(Place place) {
        Color glass = look.palette().edged() ? Color.BLACK : look.palette().ground();
        add(edged(box(70, 26, 180, 240, 10, glass), look.palette().edged() ? Color.WHITE : dark, 3));
        if (place == Place.QR) {
            qr();
            return;
        }
        Color line = look.palette().edged() ? Color.web("777777") : look.palette().line();
        add(box(86, 46, 96, 14, 7, line), box(86, 72, 148, 84, 10, line), box(86, 168, 70, 44, 8, line),
                box(164, 168, 70, 44, 8, line), box(86, 226, 148, 22, 8, look.palette().accent()));
    }

    private void qr() {
        add(box(88, 56, 144, 144, 10, Color.WHITE));
        Icon sign = new Icon("qr", 124, Color.BLACK);
        sign.relocate(98, 66);
        sign.resize(124, 124);
        add(sign, box(110, 216, 100, 20, 8, look.palette().accent()));
    }

    private void cardSlot(boolean lit, Motions motions) {
        add(slot(70, lit));
        if (!lit) {
            return;
        }
        Group card = new Group(edged(box(0, 0, 70, 46, 7, look.palette().accent()), edge, 2.5),
                box(9, 12, 18, 14, 3, Color.web("8A5A00")), box(9, 34, 44, 5, 2, Color.web("8A5A00")));
        card.setLayoutX(75);
        card.setLayoutY(346);
        Pane glides = clipped(card, 60, 326, 130, 136);
        add(glides);
        motions.repeat(card.translateYProperty(), 46, -40, 2.2);
        arrow(20, 312, true, motions);
    }

    private void paperSlot(boolean lit, Motions motions) {
        add(slot(170, lit));
        if (!lit) {
            return;
        }
        Group paper = new Group(edged(box(0, 0, 62, 110, 2, Color.WHITE), Color.web("9AA5A8"), 1.5));
        for (int i = 0; i < 5; i++) {
            paper.getChildren().add(box(9, 14 + i * 17, i % 2 == 0 ? 44 : 30, 5, 2, Color.web("5B6B70")));
        }
        paper.setLayoutX(179);
        paper.setLayoutY(326);
        Pane comes = clipped(paper, 160, 326, 100, 130);
        add(comes);
        motions.repeat(paper.translateYProperty(), -108, 4, 2.6);
        arrow(300, 312, false, motions);
    }

    private Rectangle slot(double x, boolean lit) {
        Color fill = Color.web(look.palette().edged() ? "000000" : "03191E");
        Rectangle slot = box(x, 316, 80, 18, 9, fill);
        return lit ? edged(slot, look.palette().accent(), 5)
                : edged(slot, look.palette().edged() ? Color.WHITE : look.palette().brandSoft(), 2);
    }

    private static Pane clipped(Node moving, double x, double y, double width, double height) {
        Pane pane = new Pane(moving);
        pane.setClip(new Rectangle(x, y, width, height));
        return pane;
    }

    private void arrow(double x, double y, boolean fromLeft, Motions motions) {
        double d = fromLeft ? 1 : -1;
        Polygon arrow = new Polygon(x + 44 * d, y + 10, x + 4 * d, y - 24, x + 4 * d, y - 6, x - 26 * d, y - 6,
                x - 26 * d, y + 26, x + 4 * d, y + 26, x + 4 * d, y + 44);
        arrow.setFill(look.palette().accent());
        arrow.setStroke(look.palette().edged() ? Color.BLACK : look.palette().onAccent());
        arrow.setStrokeWidth(3);
        add(arrow);
        motions.swing(arrow.translateXProperty(), -10 * d, 6 * d, 0.8);
    }

    private void add(Node... nodes) {
        sheet.getChildren().addAll(nodes);
    }
}
