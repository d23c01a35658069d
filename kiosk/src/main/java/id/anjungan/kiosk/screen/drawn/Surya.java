package id.anjungan.kiosk.screen.drawn;

import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/**
 * Surya Majapahit, the eight-rayed sun of the Majapahit court: carved on the grave stones of Tralaya (Trowulan,
 * Mojokerto) and in the ceilings of East Java's temples. Eight long rays to the quarters, rays between them, and the
 * ring of nine gods in the middle, here only as circles. Faint, one per screen, drawn once and kept as a picture.
 */
public final class Surya extends Pane {

    private static final int RAYS = 8;

    public Surya(double radius, Color colour) {
        Group sun = new Group();
        for (int i = 0; i < RAYS; i++) {
            double quarter = 2 * Math.PI * i / RAYS;
            sun.getChildren().addAll(ray(quarter, radius, 0.40, 0.17, colour, 3),
                    ray(quarter, radius * 0.86, 0.47, 0.085, colour, 2));
            for (int side = -1; side <= 1; side++) {
                double between = quarter + Math.PI / RAYS + side * Math.PI / RAYS * 0.42;
                sun.getChildren().add(ray(between, radius * (side == 0 ? 0.78 : 0.66), 0.5, 0.055, colour, 2));
            }
            Node god = ring(radius * 0.062, colour, 2);
            god.setTranslateX(Math.cos(quarter) * radius * 0.235);
            god.setTranslateY(Math.sin(quarter) * radius * 0.235);
            sun.getChildren().add(god);
        }
        sun.getChildren().addAll(ring(radius * 0.40, colour, 3), ring(radius * 0.36, colour, 2),
                ring(radius * 0.32, colour, 2), ring(radius * 0.145, colour, 2), ring(radius * 0.10, colour, 3));
        sun.setCache(true);
        sun.setCacheHint(CacheHint.SPEED);
        getChildren().add(sun);
        setManaged(false);
        setMouseTransparent(true);
    }

    private static Node ray(double angle, double tip, double foot, double halfWidth, Color colour, double stroke) {
        double root = tip * foot;
        double x = Math.cos(angle);
        double y = Math.sin(angle);
        double w = tip * halfWidth;
        Polygon ray = new Polygon(x * tip, y * tip, x * root - y * w, y * root + x * w, x * root + y * w,
                y * root - x * w);
        return outline(ray, colour, stroke);
    }

    private static Node ring(double radius, Color colour, double stroke) {
        return outline(new Circle(radius), colour, stroke);
    }

    private static Shape outline(Shape shape, Color colour, double stroke) {
        shape.setFill(Color.TRANSPARENT);
        shape.setStroke(colour);
        shape.setStrokeWidth(stroke);
        return shape;
    }
}
