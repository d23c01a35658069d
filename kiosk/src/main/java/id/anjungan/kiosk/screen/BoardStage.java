package id.anjungan.kiosk.screen;

import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * The queue's board on a screen of its own, beside or above the terminal. Always drawn whole from the newest
 * {@code Board}; goes blank when none was told for too long, so whoever feeds it repeats the state it has.
 */
public final class BoardStage {

    /**
     * @param x        place in the desktop's pixels; the second screen begins where the first one ends
     * @param language in which the board speaks first; the other one follows in small
     */
    public record Setup(double x, double y, int widthPx, int heightPx, boolean fullScreen, boolean motion,
            String language) {
    }

    /**
     * Whether people can see it.
     *
     * @param seen  false where no screen covers its place: headless, or the second screen was never found
     * @param since when that became so
     */
    public record Standing(boolean seen, Instant since) {
    }

    private record Told(Board board, Instant at) {
        boolean newerThan(Told other) {
            return board.version() > other.board().version();
        }

        boolean looksLike(Told other) {
            return board.now().equals(other.board().now()) && board.recent().equals(other.board().recent())
                    && board.waiting() == other.board().waiting() && board.onBreak().equals(other.board().onBreak());
        }
    }

    private final Clock clock;
    private final Duration staleAfter;
    private final BoardView view;
    private final Scale scale = new Scale(1, 1);
    private final Scene scene;
    private final Setup setup;
    private final AtomicReference<Told> pending = new AtomicReference<>();
    private Optional<Told> told = Optional.empty();
    private boolean blank = true;
    private Timeline ticker;
    private Stage stage;
    private volatile Standing standing;

    private BoardStage(Setup setup, Texts texts, Clock clock, String office, Duration staleAfter) {
        this.setup = setup;
        this.clock = clock;
        this.standing = new Standing(false, clock.instant());
        this.staleAfter = staleAfter;
        Glass glass = new Glass(1080, 1920, 24);
        this.view = new BoardView(new Look(Palette.CALM, false, 1, 1, Look.Detail.DRAWN, setup.motion(),
                glass, texts, setup.language()), office);
        view.getTransforms().add(scale);
        view.setManaged(false);
        Pane root = new Pane(view);
        root.setBackground(view.getBackground());
        this.scene = new Scene(root, setup.widthPx(), setup.heightPx());
        scene.widthProperty().addListener((o, was, is) -> fit());
        scene.heightProperty().addListener((o, was, is) -> fit());
        fit();
    }

    /** Whole in the middle, also when the screen is of another size than was written down. */
    private void fit() {
        double fit = Math.min(scene.getWidth() / BoardView.WIDTH, scene.getHeight() / BoardView.HEIGHT);
        scale.setX(fit);
        scale.setY(fit);
        view.resizeRelocate((scene.getWidth() - BoardView.WIDTH * fit) / 2,
                (scene.getHeight() - BoardView.HEIGHT * fit) / 2, BoardView.WIDTH, BoardView.HEIGHT);
    }

    /** Opens it; headless it is only drawn, for {@link #png()}. The platform must have been started. */
    public static BoardStage open(Setup setup, Texts texts, Clock clock, String office, Duration staleAfter) {
        return Fx.call(() -> {
            BoardStage board = new BoardStage(setup, texts, clock, office, staleAfter);
            board.open();
            return board;
        });
    }

    /** Any thread. The same state told again counts as fresh; an older one that comes late is dropped. */
    public void show(Board board) {
        Told next = new Told(board, clock.instant());
        if (pending.getAndUpdate(last -> last != null && last.newerThan(next) ? last : next) == null) {
            Platform.runLater(this::draw);
        }
    }

    /** Any thread; looked at anew each second. */
    public Standing standing() {
        return standing;
    }

    public byte[] png() {
        return Png.of(Fx.call(() -> {
            tick();
            return scene.snapshot(null);
        }));
    }

    public void close() {
        Fx.call(() -> {
            ticker.stop();
            if (stage != null) {
                stage.close();
            }
            return null;
        });
    }

    private void open() {
        view.show(Optional.empty(), clock.instant());
        if (!FxPlatform.headless()) {
            stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.setX(setup.x());
            stage.setY(setup.y());
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setOnCloseRequest(javafx.event.Event::consume);
            scene.setCursor(Cursor.NONE);
            stage.show();
            stage.setFullScreen(setup.fullScreen());
        }
        look();
        ticker = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    private void draw() {
        Told next = pending.getAndSet(null);
        if (next == null || told.isPresent() && told.get().newerThan(next)) {
            return;
        }
        boolean same = !blank && told.isPresent() && told.get().looksLike(next);
        told = Optional.of(next);
        if (!same) {
            blank = false;
            view.show(Optional.of(next.board()), clock.instant());
        }
        tick();
    }

    /** Its middle lies on a screen: unplugging one takes its part of the desktop away. */
    private void look() {
        boolean seen = stage != null && stage.isShowing() && !Screen.getScreensForRectangle(
                setup.x() + setup.widthPx() / 2.0, setup.y() + setup.heightPx() / 2.0, 1, 1).isEmpty();
        if (seen != standing.seen()) {
            standing = new Standing(seen, clock.instant());
        }
    }

    private void tick() {
        Instant now = clock.instant();
        look();
        boolean old = told.isPresent() && told.get().at().plus(staleAfter).isBefore(now);
        if (old && !blank) {
            blank = true;
            view.show(Optional.empty(), now);
        }
        view.tick(now);
    }
}
