package id.anjungan.kiosk.screen.driven;

import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * What an eye sees in a scene: things to touch, and words, with their place in scene pixels. FX thread only; lays out
 * first, since a page shown a moment ago has its places only after the next pulse.
 */
final class Seen {

    /** @param live false when it is there but cannot be touched just now */
    record Touchable(String id, String text, double x, double y, double width, double height, boolean live) {
        Point2D middle() {
            return new Point2D(x + width / 2, y + height / 2);
        }
    }

    private final List<Touchable> touchables = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Seen() {
    }

    static Seen in(Scene scene) {
        Seen seen = new Seen();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        seen.look(scene.getRoot());
        return seen;
    }

    List<Touchable> touchables() {
        return touchables;
    }

    List<String> texts() {
        return texts;
    }

    Optional<Touchable> byId(String id) {
        return last(touchables.stream().filter(t -> t.id().equals(id)).toList());
    }

    /** Exact words first, then words that contain them; case does not matter. */
    Optional<Touchable> byText(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        Optional<Touchable> exact = last(touchables.stream().filter(t -> lower(t).equals(wanted)).toList());
        return exact.isPresent() ? exact
                : last(touchables.stream().filter(t -> lower(t).contains(wanted)).toList());
    }

    /** What is drawn last lies on top. */
    private static Optional<Touchable> last(List<Touchable> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static String lower(Touchable t) {
        return t.text().toLowerCase(Locale.ROOT);
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Tap tap) {
            Bounds b = tap.localToScene(tap.getLayoutBounds());
            touchables.add(new Touchable(tap.name(), tap.words(), b.getMinX(), b.getMinY(), b.getWidth(),
                    b.getHeight(), tap.isLive() && !tap.isOff()));
        }
        if (node instanceof Words words && !words.words().isEmpty()) {
            texts.add(words.words());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }
}
