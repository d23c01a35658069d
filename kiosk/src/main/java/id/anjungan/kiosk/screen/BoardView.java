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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

/** The queue's board on a sheet of 1920 x 1080: who is called now, who was before, how many wait. */
final class BoardView extends Pane {

    static final double WIDTH = 1920;
    static final double HEIGHT = 1080;
    private static final double HEAD = 138;
    private static final double FOOT = 96;
    private static final double SIDE = 620;
    private static final int RECENT = 5;
    /** Counters on break that are named; the foot has room for no more. */
    private static final int NAMED = 3;
    private static final String STAR = "M12 1.5l3.1 6.9 7.4.8-5.5 5 1.6 7.3L12 17.8l-6.6 3.7L7 14.2l-5.5-5 7.4-.8z";
    private static final Color NIGHT = Color.web("06222A");
    private static final Color NIGHT_ROW = Color.web("0D3640");

    private final Look look;
    private final Look other;
    private final Palette p;
    private final String office;
    private Words clock;
    private Region number;
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
            put(current(board.get()), 0, HEAD, WIDTH - SIDE, HEIGHT - HEAD - FOOT);
            put(recent(board.get()), WIDTH - SIDE, HEAD, SIDE, HEIGHT - HEAD - FOOT);
            put(foot(board.get()), 0, HEIGHT - FOOT, WIDTH, FOOT);
            arrive(board.get().now());
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
    private void arrive(Optional<Call> call) {
        if (look.motion() && call.isPresent() && !call.equals(last)) {
            TranslateTransition in = new TranslateTransition(Duration.millis(420), number);
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
                look.sized(counter(look, call.counter()), Type.Weight.EXTRA, 128, p.accent()));
        go.setAlignment(Pos.BASELINE_LEFT);
        HBox title = new HBox(36, look.sized(look.say("screen.board.now"), Type.Weight.REGULAR, 60, p.onBrandSoft()));
        title.setAlignment(Pos.CENTER_LEFT);
        if (call.priority()) {
            title.getChildren().add(priority());
        }
        number = look.sized(call.number(), Type.Weight.EXTRA, 300, p.onBrand());
        box.getChildren().addAll(title, second(other.say("screen.board.now"), 34), number, go,
                look.sized(named(look, call), Type.Weight.SEMI, 46, p.onBrand()),
                second(other.say("screen.board.go") + " " + counter(other, call.counter()) + "   ·   "
                        + named(other, call), 34));
        return box;
    }

    /** {@code Loket 3} stays; a bare {@code 3} becomes it. */
    private static String counter(Look look, String configured) {
        return configured.chars().allMatch(Character::isDigit) ? look.say("screen.board.counter", configured)
                : configured;
    }

    private static String named(Look look, Call call) {
        return look.language().equals("en") ? call.service().nameEn() : call.service().nameId();
    }

    private Region priority() {
        HBox mark = new HBox(14, star(40, p.onAccent()), look.sized(look.say("screen.board.priority"),
                Type.Weight.EXTRA, 40, p.onAccent()));
        mark.setAlignment(Pos.CENTER);
        mark.setPadding(new Insets(6, 28, 8, 28));
        mark.setBackground(look.fill(p.accent(), 18));
        return mark;
    }

    private static Region star(double size, Paint colour) {
        SVGPath shape = new SVGPath();
        shape.setContent(STAR);
        Region star = new Region();
        star.setShape(shape);
        star.setMinSize(size, size);
        star.setMaxSize(size, size);
        star.setBackground(ground(colour));
        return star;
    }

    private Region recent(Board board) {
        VBox rows = new VBox(16, new VBox(look.sized(look.say("screen.board.recent"), Type.Weight.SEMI, 34,
                Color.web("A9D3D0")), second(other.say("screen.board.recent"), 24)));
        rows.setPadding(new Insets(24, 36, 24, 36));
        rows.setBackground(ground(NIGHT));
        board.recent().stream().limit(RECENT).forEach(call -> rows.getChildren().add(row(call,
                board.onBreak().contains(call.counter()))));
        return rows;
    }

    private Region row(Call call, boolean resting) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(16, look.sized(call.number(), Type.Weight.EXTRA, 68, p.onBrand()));
        if (call.priority()) {
            row.getChildren().add(star(34, p.accent()));
        }
        row.getChildren().addAll(spring, look.sized(resting ? look.say("screen.board.resting")
                : counter(look, call.counter()), Type.Weight.SEMI, 46, Color.web("A9D3D0")));
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
        boolean resting = !board.onBreak().isEmpty();
        VBox left = new VBox(look.sized(words, Type.Weight.SEMI, resting ? 30 : 36, p.onAccent()),
                look.sized(small, Type.Weight.REGULAR, resting ? 22 : 24, p.onAccent()));
        left.setAlignment(Pos.CENTER_LEFT);
        HBox foot = new HBox(40, left);
        if (resting) {
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            VBox right = new VBox(look.sized(resting(look, board), Type.Weight.SEMI, 30, p.onAccent()).right(),
                    look.sized(resting(other, board), Type.Weight.REGULAR, 22, p.onAccent()).right());
            right.setAlignment(Pos.CENTER_RIGHT);
            foot.getChildren().addAll(spring, right);
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(0, 60, 4, 60));
        foot.setBackground(ground(p.accent()));
        return foot;
    }

    private static String resting(Look look, Board board) {
        List<String> resting = board.onBreak();
        String names = resting.stream().limit(NAMED).map(c -> counter(look, c)).collect(Collectors.joining(", "));
        return look.say("screen.board.on_break", resting.size() > NAMED ? names + " +" + (resting.size() - NAMED)
                : names);
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
