package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.drawn.Surya;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Look.Detail;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.pages.Body;
import id.anjungan.kiosk.screen.pages.Hand;
import id.anjungan.kiosk.screen.pages.Views;
import id.anjungan.kiosk.screen.typing.Typing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/**
 * The sheet: header, page, bottom bar, warning. Draws a frame into them, keeps what did not change. When a page has no
 * room at the size of type asked for, it is drawn closer, then smaller, until all of it stands on the screen.
 */
final class Shell extends Pane {

    private static final double LARGE = 1.5;
    static final List<Double> ROOMY = List.of(1.3, 1.14);
    private static final double ROOMY_AIR = 1.3;
    /** A seated person reaches what stands below the upper third of a panel (EN 301 549, 8.3.2). */
    static final double OUT_OF_REACH = 1 / 3.0;
    private static final double BAND_GAP = 16;
    private static final double LEAST_AIR = 0.5;
    private static final double[] CLOSER = {0.85, 0.7};
    private static final double[] SMALLER = {0.94, 0.88, 0.84, 0.76, 0.7, 0.64, 0.58, 0.52};

    private final Texts texts;
    private final Clock clock;
    private final Hand hand;
    private final boolean motion;
    private final Pane sheet = new Pane();
    private final Scale scale = new Scale(1, 1);
    private final Rectangle clip = new Rectangle();

    private Glass glass;
    private Frame frame;
    private Header header;
    private BottomBar bar;
    private StaffBand band;
    private Body body;
    private Surya surya;
    private Warning warning;
    private Typing typing;

    Shell(Glass glass, Texts texts, Clock clock, boolean motion, Hand hand) {
        this.clock = clock;
        this.texts = texts;
        this.hand = hand;
        this.motion = motion;
        sheet.getTransforms().add(scale);
        sheet.setManaged(false);
        sheet.setClip(clip);
        getChildren().add(sheet);
        fit(glass);
    }

    Optional<Frame> frame() {
        return Optional.ofNullable(frame);
    }

    Optional<Typing> typing() {
        return Optional.ofNullable(typing);
    }

    /** What stands between header and bar. */
    Body page() {
        return body;
    }

    /** The panel's size changed (a window was pulled): everything is drawn anew. */
    void resized(Glass newGlass) {
        fit(newGlass);
        if (frame != null) {
            Frame again = frame;
            frame = null;
            show(again);
        }
    }

    void show(Frame next) {
        Frame last = frame;
        frame = next;
        remember(last, next);
        boolean dress = last == null || last.largeText() != next.largeText()
                || last.highContrast() != next.highContrast() || !last.language().equals(next.language());
        boolean samePage = last != null && last.page().equals(next.page()) && last.calling().equals(next.calling())
                && last.asked().equals(next.asked());
        boolean top = dress || !last.officeName().equals(next.officeName()) || last.simulation() != next.simulation();
        if (top) {
            header(next);
        }
        boolean leaving = Views.mayLeave(next.page());
        boolean bottom = dress || !last.staff().equals(next.staff()) || Views.mayLeave(last.page()) != leaving;
        if (bottom) {
            bar(next, leaving);
        }
        double before = bandHeight();
        if (dress || !last.staff().equals(next.staff())) {
            band(next);
        }
        if (dress || top || !samePage || bandHeight() != before) {
            body(next, last != null && !last.page().id().equals(next.page().id()));
        }
        warn(next, dress);
    }

    void tick(Instant now) {
        if (header != null) {
            header.tick(now);
        }
        if (body != null) {
            body.tick(now);
        }
        if (warning != null) {
            warning.tick(now);
        }
    }

    private void fit(Glass newGlass) {
        glass = newGlass;
        scale.setX(glass.scale());
        scale.setY(glass.scale());
        double height = glass.sheetHeight();
        sheet.resize(Glass.WIDTH, height);
        clip.setWidth(Glass.WIDTH);
        clip.setHeight(height);
        sheet.relocate(Math.round((glass.widthPx() - Glass.WIDTH * glass.scale()) / 2),
                Math.round((glass.heightPx() - height * glass.scale()) / 2));
    }

    /** What is typed lives as long as its page; it is overwritten when the page goes. */
    private void remember(Frame last, Frame next) {
        boolean same = last != null && last.page().id().equals(next.page().id());
        if (!(next.page() instanceof Page.Form form)) {
            forget();
            return;
        }
        boolean newValue = !same || !(last.page() instanceof Page.Form before)
                || !before.initial().equals(form.initial()) || before.field() != form.field();
        if (typing == null || newValue) {
            forget();
            typing = new Typing(form.field(), form.initial());
        }
    }

    /** The page has arrived where it will stay. */
    boolean atRest() {
        return body == null || body.getTranslateY() == 0;
    }

    void forget() {
        if (typing != null) {
            typing.wipe();
            typing = null;
        }
    }

    private Look asked(Frame next) {
        return new Look(Palette.of(next.highContrast()), next.largeText(), next.largeText() ? LARGE : 1, 1,
                Detail.DRAWN, motion, glass, texts, next.language());
    }

    private void header(Frame next) {
        sheet.getChildren().remove(header);
        header = new Header(asked(next), next.officeName(), next.simulation());
        header.tick(clock.instant());
        header.resizeRelocate(0, 0, Glass.WIDTH, header.prefHeight(Glass.WIDTH));
        header.setManaged(false);
        sheet.getChildren().add(header);
        Palette p = Palette.of(next.highContrast());
        setBackground(fill(p.edged() ? Color.BLACK : p.lip()));
        sheet.setBackground(fill(p.ground()));
    }

    private void bar(Frame next, boolean leaving) {
        sheet.getChildren().remove(bar);
        bar = new BottomBar(asked(next), next, leaving, hand);
        double height = bar.prefHeight(Glass.WIDTH);
        bar.setManaged(false);
        bar.resizeRelocate(0, glass.sheetHeight() - height, Glass.WIDTH, height);
        sheet.getChildren().add(bar);
    }

    /** Over the bar, and only while somebody is called. */
    private void band(Frame next) {
        sheet.getChildren().remove(band);
        band = null;
        if (next.staff().stand() != Frame.Staff.Stand.NOT_CALLED) {
            band = new StaffBand(asked(next), next.staff(), hand);
            double width = Glass.WIDTH - 2 * Header.SIDE;
            double height = band.prefHeight(width);
            band.setManaged(false);
            band.resizeRelocate(Header.SIDE, bar.getLayoutY() - BAND_GAP - height, width, height);
            sheet.getChildren().add(band);
        }
    }

    private double bandHeight() {
        return band == null ? 0 : band.getHeight();
    }

    private void body(Frame next, boolean arrives) {
        if (body != null) {
            body.motions().stop();
            sheet.getChildren().removeAll(body, surya);
        }
        double top = header.getHeight() + 32;
        double room = (band == null ? bar.getLayoutY() : band.getLayoutY()) - 28 - top;
        double width = Glass.WIDTH - 2 * Header.SIDE;
        double reach = top + room - glass.sheetHeight() * OUT_OF_REACH;
        body = fitted(next, width, room, reach);
        body.within(reach);
        body.setManaged(false);
        body.resizeRelocate(Header.SIDE, top, width, room);
        surya = sun(next);
        sheet.getChildren().add(0, surya);
        sheet.getChildren().add(1, body);
        if (arrives && motion) {
            TranslateTransition in = new TranslateTransition(Duration.millis(150), body);
            in.setFromY(22);
            in.setToY(0);
            in.setInterpolator(Interpolator.EASE_OUT);
            body.setTranslateY(in.getFromY());
            in.play();
        }
    }

    /** Closer first, then smaller: the first that has room, or the smallest there is. */
    private Body fitted(Frame next, double width, double room, double reach) {
        Look full = asked(next);
        List<Look> tries = new ArrayList<>();
        if (spare(next.page())) {
            for (double more : next.largeText() ? ROOMY.subList(1, 2) : ROOMY) {
                tries.add(full.fitted(full.factor() * more, ROOMY_AIR, Detail.DRAWN));
            }
            tries.add(full.fitted(full.factor() * ROOMY.get(1), 1, Detail.DRAWN));
        }
        tries.add(full);
        for (Detail detail : Detail.values()) {
            for (double air : CLOSER) {
                tries.add(full.fitted(full.factor(), air, detail));
            }
        }
        tries.add(full.fitted(full.factor(), LEAST_AIR, Detail.BRIEF));
        for (double less : SMALLER) {
            tries.add(full.fitted(full.factor() * less, LEAST_AIR, Detail.BRIEF));
        }
        Body made = null;
        for (Look attempt : tries) {
            if (made != null) {
                made.motions().stop();
            }
            made = Views.body(next, typing(), attempt, hand);
            if (made.prefHeight(width) <= room && made.handHeight(width) <= reach) {
                break;
            }
        }
        return made;
    }

    /** Pages of few words, at a turn of the way: they may be larger than the rest. */
    private static boolean spare(Page page) {
        return page instanceof Page.Notice || page instanceof Page.Wait
                || page instanceof Page.Menu menu && !menu.start() && menu.choices().size() <= 3;
    }

    private Surya sun(Frame next) {
        boolean start = next.page() instanceof Page.Menu menu && menu.start();
        boolean shown = start && !next.highContrast();
        Surya sun = new Surya(420, Color.web("E6DFD1"));
        sun.setVisible(shown);
        sun.relocate(Glass.WIDTH - 60, header.getHeight() + 190);
        return sun;
    }

    private void warn(Frame next, boolean dress) {
        boolean stays = warning != null && !dress && next.leavesAt().isPresent()
                && next.leavesAt().get().equals(warning.leavesAt());
        if (stays) {
            warning.toFront();
            return;
        }
        long whole = warning == null ? 0 : warning.whole();
        sheet.getChildren().remove(warning);
        warning = null;
        next.leavesAt().ifPresent(at -> {
            warning = new Warning(asked(next), at, whole, hand);
            warning.setManaged(false);
            warning.resizeRelocate(0, 0, Glass.WIDTH, glass.sheetHeight());
            sheet.getChildren().add(warning);
        });
    }

    private static Background fill(Color colour) {
        return new Background(new BackgroundFill(colour, CornerRadii.EMPTY, Insets.EMPTY));
    }
}
