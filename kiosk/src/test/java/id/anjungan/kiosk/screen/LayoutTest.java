package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.screen.drawn.MachineDrawing;
import id.anjungan.kiosk.screen.drawn.PaperDrawing;
import id.anjungan.kiosk.screen.drawn.PlateDrawing;
import id.anjungan.kiosk.screen.drawn.QrDrawing;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.services.WalkedPages;
import id.anjungan.kiosk.session.StartPages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
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
    /** Enough where only sizes are looked at. */
    private static final List<Dress> IN_COLOUR = DRESSES.subList(0, 4);
    /** As large as body type one and a half times its size: past the enlarged reading size. */
    private static final double DISPLAY = 45;
    private static final double LARGER = 1.25;

    @Test
    void everyPageIsWholeInEveryDress() {
        TreeSet<String> found = new TreeSet<>();
        List<Page> pages = pages(1);
        assertTrue(pages.size() > 60, "hardly any page: " + pages.size());
        Map<String, Map<String, Double>> normal = new HashMap<>();
        everyPage(new Glass(1080, 1920, 21.5), pages, (name, shell) -> {
            wholeWords(name, shell, found);
            targets(name, shell, 21.5, found);
            overlaps(name, shell, found);
            edges(name, shell, found);
            room(name, shell, found);
            grown(name, shell, normal, found);
            Grounds.weak(shell, shell.frame().orElseThrow().highContrast())
                    .forEach(weak -> found.add(name + ": " + weak));
        });
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void theWarningIsWholeInEveryDress() {
        TreeSet<String> found = new TreeSet<>();
        Shell shell = shell(new Glass(1080, 1920, 21.5));
        long version = 0;
        for (Dress dress : DRESSES) {
            Frame frame = SamplePages.warned(SamplePages.frame(++version, SamplePages.page("sample.review"),
                    dress.language(), dress.large(), dress.contrast()), SamplePages.NOW.plusSeconds(14));
            Fx.call(() -> {
                shell.show(frame);
                shell.tick(SamplePages.NOW);
                shell.layout();
                askedAgain(shell);
                Warning warning = all(shell, Warning.class).get(0);
                wholeWords("warning " + dress, warning, found);
                Grounds.weak(warning, dress.contrast()).forEach(weak -> found.add("warning " + dress + ": " + weak));
                for (Tap tap : all(warning, Tap.class)) {
                    within(dress + " " + tap.name(), scene(tap, tap.getLayoutBounds()), 1920, found);
                }
                return null;
            });
        }
        assertEquals(new TreeSet<>(), found);
    }

    /** The longest of it on every page, and all of it on one. */
    @Test
    void theCallForStaff_takesNothingFromAnyPage() {
        TreeSet<String> found = new TreeSet<>();
        Look look = (name, shell) -> {
            wholeWords(name, shell, found);
            targets(name, shell, 21.5, found);
            overlaps(name, shell, found);
            edges(name, shell, found);
            room(name, shell, found);
            Grounds.weak(shell, shell.frame().orElseThrow().highContrast())
                    .forEach(weak -> found.add(name + ": " + weak));
        };
        List<Frame.Staff> stands = SamplePages.staff();
        Frame.Staff longest = stands.get(Frame.Staff.Stand.UNANSWERED.ordinal());
        everyPage(new Glass(1080, 1920, 21.5), pages(1), DRESSES, longest, look);
        for (Frame.Staff staff : stands) {
            everyPage(new Glass(1080, 1920, 21.5), List.of(SamplePages.page("sample.pay")), DRESSES, staff, look);
        }
        assertEquals(new TreeSet<>(), found);
    }

    private static List<Page> pages(int mostOfOneId) {
        List<Page> pages = new ArrayList<>(SamplePages.all());
        pages.addAll(StartPages.all());
        pages.addAll(WalkedPages.of(mostOfOneId));
        return pages;
    }

    /** No words under or over other words, a button they are not part of, or a drawing. */
    private static void overlaps(String name, Shell shell, TreeSet<String> found) {
        List<Words> words = Grounds.words(shell, Set.of(PaperDrawing.class));
        List<Bounds> inks = words.stream().map(w -> scene(w.drawn(), w.drawn().getLayoutBounds())).toList();
        List<Node> others = new ArrayList<>(all(shell, Tap.class));
        others.addAll(all(shell, MachineDrawing.class));
        others.addAll(all(shell, PaperDrawing.class));
        others.addAll(all(shell, QrDrawing.class));
        for (int i = 0; i < words.size(); i++) {
            Bounds a = inks.get(i);
            for (int j = i + 1; j < words.size(); j++) {
                if (cover(a, inks.get(j))) {
                    found.add(name + ": \"" + words.get(i).words() + "\" and \"" + words.get(j).words()
                            + "\" overlap");
                }
            }
            for (Node other : others) {
                if (!inside(words.get(i), other) && cover(a, scene(other, other.getLayoutBounds()))) {
                    found.add(name + ": \"" + words.get(i).words() + "\" lies on " + other);
                }
            }
        }
    }

    private static boolean cover(Bounds a, Bounds b) {
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > HAIR
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > HAIR;
    }

    private static boolean inside(Node node, Node house) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == house) {
                return true;
            }
        }
        return false;
    }

    /** Sheets, buttons and words keep the page's margins, left and right. */
    private static void edges(String name, Shell shell, TreeSet<String> found) {
        for (Region region : all(shell.page(), Region.class)) {
            Bounds box = scene(region, region.getLayoutBounds());
            boolean drawing = inside(region, shell.page()) && drawn(region);
            if (!drawing && (box.getMinX() < Header.SIDE - HAIR || box.getMaxX() > 1080 - Header.SIDE + HAIR)) {
                found.add(name + ": " + region.getClass().getSimpleName() + " from " + box.getMinX() + " to "
                        + box.getMaxX());
            }
        }
    }

    private static boolean drawn(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof MachineDrawing || at instanceof PaperDrawing) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same words in large text are at least a quarter larger than their step of the ladder (a page of few words
     * may stand above its step), or of display size. In normal text none is below the ladder.
     */
    private static void grown(String name, Shell shell, Map<String, Map<String, Double>> normal,
            TreeSet<String> found) {
        Frame frame = shell.frame().orElseThrow();
        String key = frame.page().hashCode() + frame.language();
        for (Words words : Grounds.words(shell, Set.of(PaperDrawing.class))) {
            double now = words.drawn().getFont().getSize();
            Map<String, Double> sizes = normal.computeIfAbsent(key, k -> new HashMap<>());
            if (!frame.largeText()) {
                sizes.merge(words.words(), step(now), Math::min);
            }
            double least = frame.largeText() ? Math.min(sizes.getOrDefault(words.words(), 0.0) * LARGER, DISPLAY)
                    : Type.SMALL.font(1).getSize();
            if (now < least - 0.01) {
                found.add(name + ": \"" + words.words() + "\" is " + now + ", needs " + least);
            }
        }
    }

    private static double step(double size) {
        return Stream.of(Type.values()).mapToDouble(t -> t.font(1).getSize())
                .filter(s -> size <= s + 0.01 || Shell.ROOMY.stream().anyMatch(r -> Math.abs(s * r - size) < 0.01)).min()
                .orElse(size);
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

    private static void wholeWords(String name, Parent root, TreeSet<String> found) {
        for (Words words : all(root, Words.class)) {
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
            within(name + ": \"" + words.words() + "\"", ink, 1920, found);
            tapAbove(words).ifPresent(tap -> {
                if (!holds(scene(tap, tap.getLayoutBounds()), ink)) {
                    found.add(name + ": words leave their button: \"" + words.words() + "\"");
                }
            });
        }
    }

    /** Words keep the sheet's margins. */
    private static void within(String what, Bounds box, double height, TreeSet<String> found) {
        if (box.getMinX() < Header.SIDE - HAIR || box.getMinY() < 0 || box.getMaxX() > 1080 - Header.SIDE + HAIR
                || box.getMaxY() > height) {
            found.add(what + " leaves the screen: " + box);
        }
    }

    private static void room(String name, Shell shell, TreeSet<String> found) {
        double need = shell.page().prefHeight(shell.page().getWidth());
        if (need > shell.page().getHeight() + HAIR) {
            found.add(name + " needs " + need + ", has " + shell.page().getHeight());
        }
    }

    @Test
    void everyTargetIs18MillimetresWithGapsOf3AndWithinReach_onTheSmallestAndLargestPanel() {
        TreeSet<String> found = new TreeSet<>();
        for (double inches : new double[] {18, 65}) {
            everyPage(new Glass(1080, 1920, inches), pages(1), IN_COLOUR, (name, shell) -> {
                targets(name + " at " + inches, shell, inches, found);
                wholeWords(name + " at " + inches, shell, found);
                room(name + " at " + inches, shell, found);
            });
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
            if (a.getMinY() < 1920 * Shell.OUT_OF_REACH - HAIR) {
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

    private static Shell shell(Glass glass) {
        return Fx.call(() -> {
            Shell made = new Shell(glass, ScreenGalleryTest.TEXTS, Clock.fixed(SamplePages.NOW, ZoneOffset.UTC),
                    false, new Ignores());
            new Scene(made, glass.widthPx(), glass.heightPx());
            return made;
        });
    }

    private static void everyPage(Glass glass, Look look) {
        everyPage(glass, SamplePages.all(), look);
    }

    private static void everyPage(Glass glass, List<Page> pages, Look look) {
        everyPage(glass, pages, DRESSES, look);
    }

    private static void everyPage(Glass glass, List<Page> pages, List<Dress> dresses, Look look) {
        everyPage(glass, pages, dresses, Frame.Staff.NOT_CALLED, look);
    }

    private static void everyPage(Glass glass, List<Page> pages, List<Dress> dresses, Frame.Staff staff, Look look) {
        Shell shell = shell(glass);
        long version = 0;
        for (Page page : pages) {
            for (Dress dress : dresses) {
                Frame frame = SamplePages.calling(SamplePages.frame(++version, page, dress.language(), dress.large(),
                        dress.contrast()), staff);
                Fx.call(() -> {
                    shell.show(frame);
                    shell.tick(SamplePages.NOW);
                    shell.layout();
                    askedAgain(shell);
                    look.at(page.id() + " " + dress, shell);
                    return null;
                });
            }
        }
    }

    /** What a parent may ask at any pulse must move nothing that lies where it should. */
    private static void askedAgain(Shell shell) {
        for (Words words : all(shell, Words.class)) {
            words.prefWidth(-1);
            words.prefHeight(words.getWidth() * 2);
        }
        shell.layout();
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
