package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.screen.drawn.MachineDrawing;
import id.anjungan.kiosk.screen.drawn.PaperDrawing;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/** Every pair of words (or sign) and ground that a page really draws, gradients and see-through fills included. */
final class Grounds {

    /** WCAG 2.2, 1.4.3 (AA) and 1.4.6 (AAA); 1.4.11 for signs. */
    private static final double WORDS = 4.5;
    private static final double WORDS_IN_CONTRAST = 7;
    private static final double SIGN = 3;

    private final Parent root;
    private final boolean contrast;
    private final List<String> weak = new ArrayList<>();

    private Grounds(Parent root, boolean contrast) {
        this.root = root;
        this.contrast = contrast;
    }

    /** What stands out too little. Keys that rest and buttons that are not live yet count as signs. */
    static List<String> weak(Parent root, boolean contrast) {
        Grounds grounds = new Grounds(root, contrast);
        grounds.walk(root, false);
        return grounds.weak;
    }

    private void walk(Parent parent, boolean resting) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node instanceof PaperDrawing || node instanceof MachineDrawing) {
                continue;
            }
            boolean rests = resting || node instanceof Tap tap && !tap.isLive() && tap.getOpacity() < 1
                    || node instanceof Tap key && key.isResting();
            if (node instanceof Text text && !text.getText().isBlank()) {
                double least = rests ? SIGN : contrast ? WORDS_IN_CONTRAST : WORDS;
                check("\"" + text.getText() + "\"", text, (Color) text.getFill(), least);
            } else if (node instanceof SVGPath path && path.getParent() instanceof Icon icon) {
                check("sign", icon, (Color) path.getFill(), SIGN);
            } else if (node instanceof Parent inner) {
                walk(inner, rests);
            }
        }
    }

    private void check(String what, Node node, Color ink, double least) {
        Bounds box = node.localToScene(node.getLayoutBounds());
        double worst = 21;
        for (double x : new double[] {box.getMinX(), box.getMaxX()}) {
            for (double y : new double[] {box.getMinY(), box.getMaxY()}) {
                Point2D at = new Point2D(x, y);
                Color ground = seen(node.getParent(), at);
                worst = Math.min(worst, Palette.ratio(over(through(ink, node), seenBehind(node, at)), ground));
            }
        }
        if (worst < least - 0.005) {
            weak.add(what + " " + ink + " has " + Math.round(worst * 100) / 100.0 + ", needs " + least);
        }
    }

    /** Words in a button that is not live are as see-through as the button. */
    private static Color through(Color ink, Node node) {
        double opacity = ink.getOpacity();
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), opacity);
    }

    /** What a see-through letter lets through: the ground of its opaque house. */
    private Color seenBehind(Node node, Point2D at) {
        for (Node house = node; house != null; house = house.getParent()) {
            if (house.getOpacity() < 1) {
                return seen(house.getParent(), at);
            }
        }
        return seen(node.getParent(), at);
    }

    private Color seen(Node node, Point2D at) {
        if (node == null) {
            return Color.WHITE;
        }
        Color below = node == root ? Color.WHITE : seen(node.getParent(), at);
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                below = over(through(colour(fill.getFill(), region, at), region), below);
            }
        }
        return below;
    }

    private static Color colour(Paint paint, Region region, Point2D at) {
        if (paint instanceof Color colour) {
            return colour;
        }
        LinearGradient way = (LinearGradient) paint;
        Point2D local = region.sceneToLocal(at);
        double x = local.getX() / region.getWidth() - way.getStartX();
        double y = local.getY() / region.getHeight() - way.getStartY();
        double dx = way.getEndX() - way.getStartX();
        double dy = way.getEndY() - way.getStartY();
        double t = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy)));
        List<Stop> stops = way.getStops();
        return (Color) stops.get(0).getColor().interpolate(stops.get(stops.size() - 1).getColor(), t);
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return Color.color(top.getRed() * a + below.getRed() * (1 - a), top.getGreen() * a + below.getGreen() * (1 - a),
                top.getBlue() * a + below.getBlue() * (1 - a));
    }

    /** Words that may not be covered: those of the page, without pictures of papers. */
    static List<Words> words(Parent parent, Set<Class<?>> without) {
        List<Words> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || without.contains(node.getClass())) {
                continue;
            }
            if (node instanceof Words words && !words.words().isBlank()) {
                found.add(words);
            } else if (node instanceof Parent inner) {
                found.addAll(words(inner, without));
            }
        }
        return found;
    }
}
