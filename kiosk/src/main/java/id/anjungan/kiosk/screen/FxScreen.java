package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Screen;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.driven.Driven;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.pages.Hand;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's screen: a mirror of the last frame. {@link #show} may be called from any thread and only remembers
 * the newest frame; drawing happens on the FX thread. Touches go to the consumer, which must only enqueue.
 */
public final class FxScreen implements Screen {

    private static final Logger LOG = LoggerFactory.getLogger(FxScreen.class);
    private static final Duration TICK = Duration.millis(250);
    private static final Duration DOUBLE_TAP = Duration.millis(600);
    /** A press that lands so soon on a page was meant for the one before it. */
    private static final Duration DEAF = Duration.millis(400);
    /** A finger that rests longer than this no longer holds the page still. */
    private static final Duration FINGER_PATIENCE = Duration.millis(1500);

    private static final int RENDERED = 2;

    /** The rooms whose texts this screen needs besides those of the services. */
    public static final List<String> TEXT_ROOMS = List.of("/id/anjungan/kiosk/page/", "/id/anjungan/kiosk/screen/");

    /**
     * @param fullScreen kiosk mode: no way out by key or window, no cursor
     * @param motion     false for pictures that must come out the same twice
     */
    public record Setup(int widthPx, int heightPx, double diagonalInches, boolean fullScreen, boolean motion) {
    }

    private final Setup setup;
    private final Clock clock;
    private final Consumer<Touch> touches;
    private final AtomicReference<Pending> pending = new AtomicReference<>();
    private final AtomicLong felt = new AtomicLong();
    private final PauseTransition locked = new PauseTransition(DOUBLE_TAP);
    /** Runs while a finger is down. */
    private final PauseTransition finger = new PauseTransition(FINGER_PATIENCE);
    /** Runs while a page that followed a touch has only just come. */
    private final PauseTransition arrived = new PauseTransition(DEAF);
    private boolean passedOver;
    private final Shell shell;
    private final Scene scene;
    private final Stage stage;
    private final Timeline ticker;
    private long actedOn = -1;
    private long drawnTurn;
    /** Frames drawn, and those of them whose pulse has laid them out. */
    private long drawn;
    private long laidOut;

    private String lastPage = "";
    private long turns;
    private Optional<Runnable> firstFrame = Optional.empty();

    /** @param turn grows whenever the page changes, drawn or not: what was typed must not outlive a page unseen */
    private record Pending(Frame frame, long turn) {
    }

    private FxScreen(Setup setup, Texts texts, Clock clock, Consumer<Touch> touches) {
        this.setup = setup;
        this.clock = clock;
        this.touches = touches;
        this.shell = new Shell(glass(setup.widthPx(), setup.heightPx()), texts, clock, setup.motion(),
                new Guarded());
        this.scene = new Scene(shell, setup.widthPx(), setup.heightPx());
        this.stage = new Stage(setup.fullScreen() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        this.ticker = new Timeline(new KeyFrame(TICK, e -> shell.tick(clock.instant())));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::landed);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::lifted);
        finger.setOnFinished(e -> draw());
        scene.addPostLayoutPulseListener(() -> laidOut = drawn);
        scene.widthProperty().addListener((o, was, is) -> resized());
        scene.heightProperty().addListener((o, was, is) -> resized());
    }

    /**
     * Opens the window; the platform must have been started. Returns when it shows. Before the first frame it is
     * ground only.
     *
     * @param touches called on the FX thread; must only enqueue
     */
    public static FxScreen open(Setup setup, Texts texts, Clock clock, Consumer<Touch> touches) {
        return Fx.call(() -> {
            FxScreen screen = new FxScreen(setup, texts, clock, touches);
            screen.open();
            Platform.runLater(FxScreen::warm);
            return screen;
        });
    }

    /** Fonts and signs are read while the first frame is still far: the journal is proven before it. */
    private static void warm() {
        for (Type.Weight weight : Type.Weight.values()) {
            javafx.scene.text.Text words = new javafx.scene.text.Text("Anjungan");
            words.setFont(weight.at(Glass.WIDTH / 40));
            words.prefWidth(-1);
        }
        Icon.known("next");
    }

    @Override
    public void show(Frame frame) {
        pending.set(turned(frame));
        Platform.runLater(this::draw);
    }

    private synchronized Pending turned(Frame frame) {
        if (!frame.page().id().equals(lastPage)) {
            lastPage = frame.page().id();
            turns++;
        }
        return new Pending(frame, turns);
    }

    /** What to do once, when the next frame drawn is on the glass. Called on the FX thread; must not block. */
    public void onFirstFrame(Runnable then) {
        Fx.call(() -> {
            firstFrame = Optional.of(then);
            return null;
        });
    }

    /** What to do when someone closes the window; in kiosk mode it cannot be closed. Called on the FX thread. */
    public void onClosed(Runnable then) {
        Fx.call(() -> {
            stage.setOnHidden(e -> then.run());
            return null;
        });
    }

    /**
     * Who hears what is typed on a keyboard of this machine: a scanner that types. No page takes keys. Call it once.
     *
     * @param keys character ({@code \r} or {@code \n} for Enter) and time, on the FX thread; must only enqueue
     */
    public void onKeys(BiConsumer<Character, Instant> keys) {
        Fx.call(() -> {
            scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
                Instant at = clock.instant();
                e.getCharacter().chars().forEach(c -> keys.accept((char) c, at));
                e.consume();
            });
            return null;
        });
    }

    /** For a driver: {@code new Driver(screen.driven())}. The wiring offers it in driven mode only. */
    public Driven driven() {
        return new DrivenScreen(this);
    }

    /** Touches the scene received so far. */
    public long touches() {
        return felt.get();
    }

    /** The screen as it stands, as PNG. Any thread but FX's. */
    public byte[] png() {
        WritableImage image = Fx.call(() -> scene.snapshot(null));
        return Png.of(image);
    }

    public void close() {
        Fx.call(() -> {
            ticker.stop();
            shell.forget();
            stage.setOnHidden(null);
            stage.close();
            return null;
        });
    }

    /** Frames drawn and laid out by a pulse. FX thread only. */
    long laidOut() {
        return laidOut;
    }

    /** Nothing newer waits to be drawn, what is drawn lies where it will stay, and a press is heard. FX thread only. */
    boolean atRest() {
        return pending.get() == null && laidOut == drawn && shell.atRest() && !running(arrived);
    }

    Scene scene() {
        return scene;
    }

    Shell shell() {
        return shell;
    }

    Stage stage() {
        return stage;
    }

    private void open() {
        stage.setScene(scene);
        stage.setTitle("Anjungan");
        if (setup.fullScreen()) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setOnCloseRequest(javafx.event.Event::consume);
            scene.setCursor(Cursor.NONE);
            if (!FxPlatform.headless()) {
                stage.setFullScreen(true);
            }
        }
        if (FxPlatform.headless()) {
            stage.setX(0);
            stage.setY(0);
        }
        stage.show();
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    private Glass glass(double width, double height) {
        return new Glass((int) Math.max(100, width), (int) Math.max(100, height), setup.diagonalInches());
    }

    private void resized() {
        if (scene.getWidth() > 0 && scene.getHeight() > 0) {
            shell.resized(glass(scene.getWidth(), scene.getHeight()));
            shell.tick(clock.instant());
        }
    }

    private void landed(MouseEvent e) {
        felt.incrementAndGet();
        touches.accept(new Touch.Felt());
        passedOver = running(arrived);
        if (passedOver) {
            e.consume();
        } else {
            finger.playFromStart();
        }
    }

    private void lifted(MouseEvent e) {
        if (passedOver) {
            e.consume();
        }
        finger.stop();
        if (pending.get() != null) {
            Platform.runLater(this::draw);
        }
    }

    /** A page is not redrawn under a finger: the button it lies on would be gone when it lifts, and the touch lost. */
    private boolean waitsForFinger(Pending next) {
        return running(finger) && next.turn() == drawnTurn;
    }

    private static boolean running(Animation animation) {
        return animation.getStatus() == Animation.Status.RUNNING;
    }

    private void draw() {
        Pending waiting = pending.get();
        if (waiting == null || waitsForFinger(waiting)) {
            return;
        }
        Pending next = pending.getAndSet(null);
        Frame frame = next.frame();
        if (next.turn() != drawnTurn) {
            drawnTurn = next.turn();
            shell.forget();
            if (felt.get() > 0) {
                arrived.playFromStart();
            }
        }
        try {
            shell.show(frame);
        } catch (RuntimeException e) {
            LOG.error("page {} cannot be drawn", frame.page().id(), e);
            shell.show(fault(frame));
        }
        shell.tick(clock.instant());
        firstFrame.ifPresent(then -> Pulses.after(RENDERED, scene, then));
        firstFrame = Optional.empty();
        // Laid out here, not by the next pulse: until then nothing has a size, and a finger that lands meets nothing.
        shell.applyCss();
        shell.layout();
        drawn++;
        Platform.requestNextPulse();
    }

    /** A page that cannot be drawn is a programmer's fault: said so, with a code, rather than the last page frozen. */
    private static Frame fault(Frame frame) {
        Page page = new Page.OutOfService("screen.fault", Text.of("screen.fault.title"), Text.of("screen.fault.lead"),
                "LAYAR-" + frame.page().id());
        return new Frame(frame.version(), page, Texts.LANGUAGES.contains(frame.language()) ? frame.language() : "id",
                frame.largeText(), frame.highContrast(), frame.officeName(), Optional.empty(), frame.staff(),
                List.of(), frame.simulation());
    }

    /** One act per frame: a second tap on the same frame is dropped until the next frame, or a moment has passed. */
    private final class Guarded implements Hand {

        @Override
        public void act(Intent intent) {
            shell.frame().ifPresent(frame -> {
                boolean again = frame.version() == actedOn && running(locked);
                if (!again) {
                    actedOn = frame.version();
                    locked.playFromStart();
                    touches.accept(new Touch.Act(frame.page().id(), intent));
                }
            });
        }

        @Override
        public void send(Touch touch) {
            touches.accept(touch);
        }
    }
}
