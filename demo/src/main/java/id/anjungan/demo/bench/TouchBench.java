package id.anjungan.demo.bench;

import id.anjungan.demo.bench.Bench.Figure;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.screen.driven.Driven;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/**
 * From the press to the next rendered frame: a key of the terminal's own keyboard against a bare button, turn by turn
 * in one process, side by side on one panel. A frame is rendered when the pulse after the one that drew it begins.
 */
final class TouchBench {

    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 30;
    private static final int PRESSES = 10;
    private static final int PAUSE_NANOS = 45_000_000;
    private static final long SETTLE_NANOS = 1_500_000_000L;

    private TouchBench() {
    }

    static List<Figure> measure() throws InterruptedException, ExecutionException, TimeoutException {
        System.setProperty("glass.platform", "Monocle");
        FxPlatform.start(2 * BareWindow.WIDTH, BareWindow.HEIGHT);
        Scene terminal = keyboard().scene();
        Scene window = BareWindow.open(BareWindow.WIDTH).scene();
        LockSupport.parkNanos(SETTLE_NANOS);
        List<Double> key = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round++) {
            List<Double> bareRound = presses(window, "button");
            List<Double> keyRound = presses(terminal, "key:A");
            if (round > WARM_UP_ROUNDS) {
                bare.addAll(bareRound);
                key.addAll(keyRound);
            }
        }
        double ratio = at(key, 0.99) / at(bare, 0.99);
        return List.of(new Figure("touch.bare.p50", at(bare, 0.5), "ms", Double.NaN),
                new Figure("touch.bare.p99", at(bare, 0.99), "ms", Double.NaN),
                new Figure("touch.key.p50", at(key, 0.5), "ms", Double.NaN),
                new Figure("touch.key.p99", at(key, 0.99), "ms", Double.NaN),
                new Figure("touch.ratio", ratio, "x", 1.5));
    }

    private static Driven keyboard() {
        Page page = new Page.Form("bench", Optional.empty(), Text.plain("Nomor polisi"), Text.plain("Ketik di sini"),
                Page.Field.REFERENCE, "", Optional.empty(), Text.NONE, List.of(), false, List.of());
        FxScreen screen = FxScreen.open(new FxScreen.Setup(BareWindow.WIDTH, BareWindow.HEIGHT, 32, false, true),
                new Texts(FxScreen.TEXT_ROOMS), Clock.systemUTC(), touch -> { });
        screen.show(new Frame(1, page, "id", false, false, "Kantor", Optional.empty(), Frame.Staff.NOT_CALLED,
                List.of(), true));
        return screen.driven();
    }

    private static List<Double> presses(Scene scene, String id) throws InterruptedException, ExecutionException,
            TimeoutException {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < PRESSES; i++) {
            all.add(press(scene, id));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return all;
    }

    private static double press(Scene scene, String id) throws InterruptedException, ExecutionException,
            TimeoutException {
        CompletableFuture<Double> rendered = new CompletableFuture<>();
        Platform.runLater(() -> {
            Node node = find(scene.getRoot(), id).orElseThrow();
            Bounds b = node.localToScreen(node.getBoundsInLocal());
            Point2D middle = new Point2D(b.getCenterX(), b.getCenterY());
            Robot robot = new Robot();
            robot.mouseMove(middle);
            long pressed = System.nanoTime();
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, new Once(scene, () -> new SecondPulse(
                    () -> rendered.complete((System.nanoTime() - pressed) / 1e6)).start()));
            robot.mousePress(MouseButton.PRIMARY);
        });
        double millis = rendered.get(10, TimeUnit.SECONDS);
        Platform.runLater(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        return millis;
    }

    /** By id, where a selector will not do: keys have a colon in theirs. */
    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent p ? p.getChildrenUnmodifiable().stream().map(c -> find(c, id))
                .flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private static double at(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    /** A filter that takes itself away. */
    private record Once(Scene scene, Runnable then) implements javafx.event.EventHandler<MouseEvent> {
        @Override
        public void handle(MouseEvent e) {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
            then.run();
        }
    }

    /** The first pulse after a press draws it; when the second begins, the first has been rendered. */
    private static final class SecondPulse extends AnimationTimer {

        private final Runnable then;
        private int pulses;

        SecondPulse(Runnable then) {
            this.then = then;
        }

        @Override
        public void handle(long now) {
            if (++pulses == 2) {
                stop();
                then.run();
            }
        }
    }
}
