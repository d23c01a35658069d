package id.anjungan.kiosk.screen.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A sign drawn from path data, so that no icon font has to be read at start. Always beside words, never alone. */
public final class Icon extends Region {

    private static final double GRID = 24;

    private static Properties paths;

    private final SVGPath path = new SVGPath();

    /**
     * @param name as in {@code icons.properties}
     * @throws IllegalArgumentException when there is none of that name
     */
    public Icon(String name, double size, Paint colour) {
        String data = paths().getProperty(name);
        if (data == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        path.setContent(data);
        path.setFill(colour);
        path.setManaged(false);
        path.getTransforms().add(new Scale(size / GRID, size / GRID, 0, 0));
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    public static boolean known(String name) {
        return paths().containsKey(name);
    }

    private static synchronized Properties paths() {
        if (paths == null) {
            paths = new Properties();
            try (InputStream in = Icon.class.getResourceAsStream("icons.properties")) {
                paths.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("icons.properties", e);
            }
        }
        return paths;
    }
}
