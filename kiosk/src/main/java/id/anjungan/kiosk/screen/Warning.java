package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.drawn.Countdown;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.screen.pages.Hand;
import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * "Are you still here?": over the page, with the seconds that are left. The button to stay lies where a page has its
 * button to go on, so that a finger already on its way there does no harm.
 */
final class Warning extends StackPane {

    private final Instant leavesAt;
    private final Countdown ring;

    Warning(Look look, Instant leavesAt, long wholeSeconds, Hand hand) {
        this.leavesAt = leavesAt;
        Palette p = look.palette();
        this.ring = new Countdown(look, 240).of(wholeSeconds);
        Words title = look.text(look.say("screen.warning.title"), Type.TITLE, p.ink()).centred();
        Words lead = look.text(look.say("screen.warning.lead"), Type.LEAD, p.soft()).centred();
        VBox card = new VBox(30, new StackPane(ring), title, lead,
                button(look, "leave", "leave", "screen.leave", hand, new Touch.Leave(), false),
                button(look, "stay", "hand", "screen.warning.stay", hand, new Touch.Stay(), true));
        card.setPadding(new Insets(48, 48, 48, 48));
        card.setBackground(look.sheet(36));
        card.setMaxWidth(1008);
        card.setMaxHeight(USE_PREF_SIZE);
        setBackground(look.fill(Color.color(0.02, 0.1, 0.12, p.edged() ? 0.85 : 0.72), 0));
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(0, Header.SIDE, 168, Header.SIDE));
        getChildren().add(card);
    }

    Instant leavesAt() {
        return leavesAt;
    }

    long whole() {
        return ring.whole();
    }

    void tick(Instant now) {
        ring.left(leavesAt.toEpochMilli() - now.toEpochMilli());
    }

    private static Tap button(Look look, String id, String icon, String key, Hand hand, Touch touch, boolean main) {
        Palette p = look.palette();
        Color ink = main ? p.onAccent() : p.ink();
        Words words = look.text(look.say(key), Type.LABEL, ink);
        HBox inside = new HBox(20, new Icon(icon, 48, ink), words);
        inside.setAlignment(Pos.CENTER);
        inside.setPadding(new Insets(20, 32, 24, 32));
        inside.setMouseTransparent(true);
        HBox.setHgrow(words, Priority.NEVER);
        Tap tap = new Tap(id, words.words(), () -> hand.send(touch), inside);
        tap.setMinHeight(Math.max(main ? 140 : 110, look.glass().target()));
        if (main) {
            tap.setBackground(look.lipped(p.accent(), p.accentLip(), 28, 7));
        } else {
            tap.setBorder(look.edge(p.line(), 28, 3));
        }
        return tap;
    }
}
