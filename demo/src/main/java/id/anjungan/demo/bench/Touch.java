package id.anjungan.demo.bench;

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
 * From the press to the next rendered frame. A frame is rendered when the pulse after the one that drew it begins.
 */
final class Touch {

    private static final int PAUSE_NANOS = 45_000_000;

    private Touch() {
    }

    /** @param id of the node to press, {@code times} times. @return milliseconds of each */
    static List<Double> presses(Scene scene, String id, int times) throws InterruptedException, ExecutionException,
            TimeoutException {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
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
