package id.anjungan.kiosk.screen.driven;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/** Presses and lets go through JavaFX's robot, and waits until the scene has received both. */
final class Finger {

    private static final long PATIENCE_S = 5;

    private final Scene scene;

    Finger(Scene scene) {
        this.scene = scene;
    }

    /**
     * @param where asked on the FX thread at the moment of pressing, so that nothing is drawn between look and press
     * @return false when the scene did not receive the touch in time: the window is hidden or covered
     */
    boolean touch(Supplier<Point2D> where) throws InterruptedException {
        CountDownLatch pressed = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        EventHandler<MouseEvent> down = e -> pressed.countDown();
        EventHandler<MouseEvent> up = e -> released.countDown();
        Platform.runLater(() -> {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, down);
            scene.addEventFilter(MouseEvent.MOUSE_RELEASED, up);
            Point2D place = scene.getRoot().localToScreen(where.get());
            Robot robot = new Robot();
            robot.mouseMove(place.getX(), place.getY());
            robot.mousePress(MouseButton.PRIMARY);
        });
        boolean landed = pressed.await(PATIENCE_S, TimeUnit.SECONDS);
        Platform.runLater(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
        boolean left = released.await(PATIENCE_S, TimeUnit.SECONDS);
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, down);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, up);
            done.countDown();
        });
        return done.await(PATIENCE_S, TimeUnit.SECONDS) && landed && left;
    }
}
