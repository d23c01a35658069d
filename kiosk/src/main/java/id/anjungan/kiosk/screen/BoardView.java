package id.anjungan.kiosk.screen;

import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.queue.QueueBody.Call;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.util.Duration;

/** The queue's board on a sheet of 1920 x 1080: who is called now, who was before, how many wait. */
final class BoardView extends Pane {

    static final double WIDTH = 1920;
    static final double HEIGHT = 1080;
    private static final double HEAD = 138;
    private static final double FOOT = 96;
    private static final double SIDE = 620;
    private static final int RECENT = 5;
    private static final Color NIGHT = Color.web("06222A");
    private static final Color NIGHT_ROW = Color.web("0D3640");

    private final Look look;
    private final Look other;
    private final Palette p;
    private final String office;
    private Words clock;
    private Optional<Call> last = Optional.empty();

    BoardView(Look look, String office) {
        this.look = look;
        this.other = look.speaking(look.language().equals("en") ? "id" : "en");
        this.p = look.palette();
        this.office = office;
        setPrefSize(WIDTH, HEIGHT);
        setBackground(ground(NIGHT));
    }

    /** @param board absent when the last one is too old to be believed */
    void show(Optional<Board> board, Instant now) {
        getChildren().setAll(head());
        if (board.isEmpty()) {
            put(stale(), 0, HEAD, WIDTH, HEIGHT - HEAD);
        } else {
            Region current = current(board.get());
            put(current, 0, HEAD, WIDTH - SIDE, HEIGHT - HEAD - FOOT);
            put(recent(board.get()), WIDTH - SIDE, HEAD, SIDE, HEIGHT - HEAD - FOOT);
            put(foot(board.get()), 0, HEIGHT - FOOT, WIDTH, FOOT);
            arrive(board.get().now(), current);
        }
        last = board.flatMap(Board::now);
        tick(now);
    }

    void tick(Instant now) {
        if (clock != null) {
            clock.say(look.say(WibText.time(now)));
        }
    }

    private void put(Region region, double x, double y, double width, double height) {
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
    }

    /** A new call comes in from the side, so that eyes notice it. */
    private void arrive(Optional<Call> call, Region current) {
        if (look.motion() && call.isPresent() && !call.equals(last)) {
            TranslateTransition in = new TranslateTransition(Duration.millis(420),
                    ((VBox) current).getChildren().get(1));
            in.setFromX(-80);
            in.setToX(0);
            in.setInterpolator(Interpolator.EASE_OUT);
            in.play();
        }
    }

    private Region head() {
        clock = look.sized("00.00 WIB", Type.Weight.EXTRA, 52, p.onBrand()).right();
        Words name = look.text(office, Type.HEADING, p.onBrand());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(32, new Icon("office", 88, p.accent()), name, clock);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 60, 0, 56));
        head.setManaged(false);
        head.resizeRelocate(0, 0, WIDTH, HEAD);
        head.setBackground(ground(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
                new Stop(0, p.brandDeep()), new Stop(1, Color.web("0F5C62")))));
        return head;
    }

    private Region current(Board board) {
        VBox box = new VBox();
        box.setPadding(new Insets(28, 60, 28, 88));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setBackground(ground(new LinearGradient(0, 0, 1, 1, true, CycleMethod.NO_CYCLE,
                new Stop(0, Color.web("117A7C")), new Stop(1, Color.web("0B4C54")))));
        if (board.now().isEmpty()) {
            box.getChildren().addAll(look.sized(look.say("screen.board.now"), Type.Weight.REGULAR, 56,
                    p.onBrandSoft()), look.sized(look.say("screen.board.none"), Type.Weight.EXTRA, 96, p.onBrand()),
                    second(other.say("screen.board.none"), 48));
            return box;
        }
        Call call = board.now().get();
        HBox go = new HBox(32, look.sized(look.say("screen.board.go"), Type.Weight.REGULAR, 64, p.onBrandSoft()),
                look.sized(look.say("screen.board.counter", call.counter()), Type.Weight.EXTRA, 128, p.accent()));
        go.setAlignment(Pos.BASELINE_LEFT);
        box.getChildren().addAll(look.sized(look.say("screen.board.now"), Type.Weight.REGULAR, 64, p.onBrandSoft()),
                second(other.say("screen.board.now"), 36),
                look.sized(call.number(), Type.Weight.EXTRA, 310, p.onBrand()), go,
                second(other.say("screen.board.go") + " " + other.say("screen.board.counter", call.counter()), 40));
        return box;
    }

    private Region recent(Board board) {
        VBox rows = new VBox(16, new VBox(look.sized(look.say("screen.board.recent"), Type.Weight.SEMI, 34,
                Color.web("A9D3D0")), second(other.say("screen.board.recent"), 24)));
        rows.setPadding(new Insets(24, 36, 24, 36));
        rows.setBackground(ground(NIGHT));
        board.recent().stream().limit(RECENT).forEach(call -> rows.getChildren().add(row(call)));
        return rows;
    }

    private Region row(Call call) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(look.sized(call.number(), Type.Weight.EXTRA, 68, p.onBrand()), spring,
                look.sized(look.say("screen.board.counter", call.counter()), Type.Weight.SEMI, 46,
                        Color.web("A9D3D0")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(12, 36, 14, 36));
        row.setMinHeight(118);
        row.setBackground(look.fill(NIGHT_ROW, 22));
        return row;
    }

    private Region foot(Board board) {
        String words = look.say("screen.board.waiting", board.waiting()) + "   ·   " + look.say("screen.board.keep");
        String small = other.say("screen.board.waiting", board.waiting()) + "   ·   "
                + other.say("screen.board.keep");
        VBox foot = new VBox(look.sized(words, Type.Weight.SEMI, 36, p.onAccent()),
                look.sized(small, Type.Weight.REGULAR, 24, p.onAccent()));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(0, 60, 4, 60));
        foot.setBackground(ground(p.accent()));
        return foot;
    }

    /** Better no number than one that was called long ago. */
    private Region stale() {
        VBox lines = new VBox(12, look.sized(look.say("screen.board.stale"), Type.Weight.SEMI, 56,
                Color.web("A9D3D0")).centred(), second(other.say("screen.board.stale"), 36).centred());
        lines.setAlignment(Pos.CENTER);
        StackPane box = new StackPane(lines);
        box.setBackground(ground(NIGHT));
        return box;
    }

    /** The same in the other language, smaller and calmer. */
    private Words second(String words, double size) {
        return look.sized(words, Type.Weight.REGULAR, size, Color.web("A9D3D0"));
    }

    private static Background ground(Paint paint) {
        return new Background(new BackgroundFill(paint, CornerRadii.EMPTY, Insets.EMPTY));
    }
}
