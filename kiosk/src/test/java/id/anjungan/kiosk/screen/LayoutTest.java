package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.screen.drawn.PlateDrawing;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.services.WalkedPages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must be true of every page in every dress: all words whole, all targets large enough and within reach. */
@ExtendWith(HeadlessFx.class)
class LayoutTest {

    private static final double HAIR = 1.01;

    private record Dress(String language, boolean large, boolean contrast) {
    }

    private static final List<Dress> DRESSES = List.of(new Dress("id", false, false), new Dress("en", false, false),
            new Dress("id", true, false), new Dress("en", true, false), new Dress("id", true, true),
            new Dress("en", false, true));

    @Test
    void everyWordIsWholeAndOnTheScreen() {
        TreeSet<String> found = new TreeSet<>();
        everyPage(new Glass(1080, 1920, 21.5), (name, shell) -> words(name, shell, found));
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void theServicesOwnPagesFit_wordsWholeAndTypeLarge() {
        TreeSet<String> found = new TreeSet<>();
        List<Page> pages = WalkedPages.of(2);
        assertTrue(pages.size() > 20, "hardly any page: " + pages.size());
        everyPage(new Glass(1080, 1920, 21.5), pages, (name, shell) -> {
            words(name, shell, found);
            room(name, shell, found);
        });
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void aPlatesThreeGroups_keepApartAndWithinThePlate() {
        TreeSet<String> found = new TreeSet<>();
        List<Page> plates = new ArrayList<>();
        for (String plate : List.of("L 2345 ABC", "AE 1234 XYZ", "WW 8888 WWW", "MM 4444 MMM", "B 1", "")) {
            plates.add(SamplePages.plate(plate));
        }
        everyPage(new Glass(1080, 1920, 21.5), plates, (name, shell) -> {
            PlateDrawing plate = all(shell, PlateDrawing.class).get(0);
            Bounds edge = scene(plate, plate.getLayoutBounds());
            double clear = edge.getWidth() * 0.03;
            double from = edge.getMinX() + clear;
            for (Text group : all(plate, Text.class)) {
                Bounds ink = scene(group, group.getLayoutBounds());
                if (!group.getText().isEmpty() && ink.getMinX() < from) {
                    found.add(name + ": " + group.getText() + " begins at " + ink.getMinX() + " before " + from);
                }
                from = ink.getMaxX() + clear;
            }
            if (from > edge.getMaxX()) {
                found.add(name + ": the letters reach " + from + ", the plate " + edge.getMaxX());
            }
        });
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void everyTileOfAServiceHasAnIconTheScreenKnows() {
        for (Page.Choice tile : WalkedPages.tiles()) {
            assertTrue(Icon.known(tile.icon()), tile.action() + " wants the icon " + tile.icon());
        }
    }

    private static void words(String name, Shell shell, TreeSet<String> found) {
        for (Words words : all(shell, Words.class)) {
            if (words.words().isEmpty()) {
                continue;
            }
            Text drawn = words.drawn();
            if (drawn.getWrappingWidth() > 0 && words.longestWord() > words.getWidth() + HAIR) {
                found.add(name + ": a word is broken in \"" + words.words() + "\"");
            }
            Bounds box = scene(words, words.getLayoutBounds());
            Bounds ink = scene(drawn, drawn.getLayoutBounds());
            if (!holds(box, ink)) {
                found.add(name + ": words leave their box: \"" + words.words() + "\"");
            }
            if (ink.getMinX() < 0 || ink.getMinY() < 0 || ink.getMaxX() > 1080 || ink.getMaxY() > 1920) {
                found.add(name + ": words leave the screen: \"" + words.words() + "\"");
            }
            tapAbove(words).ifPresent(tap -> {
                if (!holds(scene(tap, tap.getLayoutBounds()), ink)) {
                    found.add(name + ": words leave their button: \"" + words.words() + "\"");
                }
            });
        }
    }

    @Test
    void everyPageKeepsWithinItsRoom_andLargeTextStaysLarge() {
        TreeSet<String> found = new TreeSet<>();
        everyPage(new Glass(1080, 1920, 21.5), (name, shell) -> room(name, shell, found));
        assertEquals(new TreeSet<>(), found);
    }

    private static void room(String name, Shell shell, TreeSet<String> found) {
        double need = shell.page().prefHeight(shell.page().getWidth());
        if (need > shell.page().getHeight() + HAIR) {
            found.add(name + " needs " + need + ", has " + shell.page().getHeight());
        }
        Frame frame = shell.frame().orElseThrow();
        boolean start = frame.page() instanceof Page.Menu menu && menu.start();
        double least = !frame.largeText() ? 1 : start ? 1.2 : 1.25;
        if (shell.drawnWith().factor() < least) {
            found.add(name + " is drawn at " + shell.drawnWith().factor());
        }
    }

    @Test
    void everyTargetIs18MillimetresWithGapsOf3_onPanelsFrom18To27Inches() {
        TreeSet<String> found = new TreeSet<>();
        for (double inches : new double[] {18, 21.5, 27}) {
            everyPage(new Glass(1080, 1920, inches), (name, shell) -> targets(name + " at " + inches, shell, inches,
                    found));
        }
        assertEquals(new TreeSet<>(), found);
    }

    private static void targets(String name, Shell shell, double inches, TreeSet<String> found) {
        double perMm = Math.hypot(1080, 1920) / (inches * 25.4);
        List<Tap> taps = all(shell, Tap.class).stream().filter(Tap::isLive).toList();
        List<Bounds> boxes = taps.stream().map(t -> scene(t, t.getLayoutBounds())).toList();
        for (int i = 0; i < taps.size(); i++) {
            Bounds a = boxes.get(i);
            String who = name + ": " + taps.get(i).name();
            if (Math.min(a.getWidth(), a.getHeight()) / perMm < 18 - 0.01) {
                found.add(who + " is " + a.getWidth() / perMm + " x " + a.getHeight() / perMm + " mm");
            }
            if (a.getMinX() < 0 || a.getMaxX() > 1080 || a.getMaxY() > 1920) {
                found.add(who + " leaves the screen");
            }
            if (a.getMinY() < 1920 / 3.0 - HAIR && !shell.frame().orElseThrow().largeText()) {
                found.add(who + " is above a seated person's reach: " + a.getMinY());
            }
            for (int j = i + 1; j < taps.size(); j++) {
                double gap = gap(a, boxes.get(j)) / perMm;
                if (gap < 3 - 0.01) {
                    found.add(who + " is " + gap + " mm from " + taps.get(j).name());
                }
            }
        }
    }

    @Test
    void aTallerOrWiderPanel_losesNothing() {
        TreeSet<String> found = new TreeSet<>();
        for (int[] size : new int[][] {{540, 960}, {1080, 2400}, {1920, 1080}}) {
            everyPage(new Glass(size[0], size[1], 24), (name, shell) -> {
                for (Tap tap : all(shell, Tap.class)) {
                    Bounds b = scene(tap, tap.getLayoutBounds());
                    if (b.getMinX() < 0 || b.getMinY() < 0 || b.getMaxX() > size[0] || b.getMaxY() > size[1]) {
                        found.add(name + " at " + size[0] + "x" + size[1] + ": " + tap.name() + " leaves the screen");
                    }
                }
            });
        }
        assertEquals(new TreeSet<>(), found);
    }

    private interface Look {
        void at(String name, Shell shell);
    }

    private static void everyPage(Glass glass, Look look) {
        everyPage(glass, SamplePages.all(), look);
    }

    private static void everyPage(Glass glass, List<Page> pages, Look look) {
        Shell shell = Fx.call(() -> {
            Shell made = new Shell(glass, ScreenGalleryTest.TEXTS, Clock.fixed(SamplePages.NOW, ZoneOffset.UTC),
                    false, new Ignores());
            new Scene(made, glass.widthPx(), glass.heightPx());
            return made;
        });
        long version = 0;
        for (Page page : pages) {
            for (Dress dress : DRESSES) {
                Frame frame = SamplePages.frame(++version, page, dress.language(), dress.large(), dress.contrast());
                Fx.call(() -> {
                    shell.show(frame);
                    shell.tick(SamplePages.NOW);
                    shell.layout();
                    look.at(page.id() + " " + dress, shell);
                    return null;
                });
            }
        }
    }

    private static <T> List<T> all(Parent root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
            if (node instanceof Parent parent && node.isVisible()) {
                found.addAll(all(parent, kind));
            }
        }
        return found;
    }

    private static Optional<Tap> tapAbove(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Tap tap) {
                return Optional.of(tap);
            }
        }
        return Optional.empty();
    }

    private static Bounds scene(Node node, Bounds bounds) {
        return node.localToScene(bounds);
    }

    private static boolean holds(Bounds box, Bounds inside) {
        return inside.getMinX() >= box.getMinX() - HAIR && inside.getMaxX() <= box.getMaxX() + HAIR
                && inside.getMinY() >= box.getMinY() - HAIR && inside.getMaxY() <= box.getMaxY() + HAIR;
    }

    private static double gap(Bounds a, Bounds b) {
        double dx = Math.max(0, Math.max(b.getMinX() - a.getMaxX(), a.getMinX() - b.getMaxX()));
        double dy = Math.max(0, Math.max(b.getMinY() - a.getMaxY(), a.getMinY() - b.getMaxY()));
        return Math.hypot(dx, dy);
    }

    private static final class Ignores implements id.anjungan.kiosk.screen.pages.Hand {
        @Override
        public void act(id.anjungan.kiosk.page.Intent intent) {
            throw new AssertionError("nobody touched");
        }

        @Override
        public void send(id.anjungan.kiosk.page.Touch touch) {
            throw new AssertionError("nobody touched");
        }
    }
}
