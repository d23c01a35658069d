package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.screen.pages.Hand;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Help, text size, contrast, language: always in the same place at the bottom, within reach of a seated person. The
 * way out stands beside the call for staff where leaving is allowed; where it is not, that call is wider.
 */
final class BottomBar extends HBox {

    private static final double WIDTH = 1008;
    private static final double[] NORMAL = {160, 160, 176, 160};
    private static final double[] LARGE = {160, 165, 188, 224};

    private final Look look;
    private final Palette p;
    private final Hand hand;

    BottomBar(Look look, Frame frame, boolean mayLeave, Hand hand) {
        this.look = look;
        this.p = look.palette();
        this.hand = hand;
        double gap = Math.max(16, look.glass().gap());
        setSpacing(gap);
        double[] widths = look.large() ? LARGE : NORMAL;
        double tools = widths[1] + widths[2] + widths[3] + 3 * gap;
        double staff = WIDTH - tools - (mayLeave ? widths[0] + gap : 0);
        getChildren().add(staff(frame.staff(), staff));
        if (mayLeave) {
            getChildren().add(tool("leave", "leave", "screen.leave", new Touch.Leave(), widths[0]));
        }
        getChildren().addAll(
                tool("large", "size", look.large() ? "screen.size.normal" : "screen.size.large",
                        new Touch.LargeText(), widths[1]),
                tool("contrast", "contrast", p.edged() ? "screen.contrast.normal" : "screen.contrast.high",
                        new Touch.HighContrast(), widths[2]),
                tool("language", "language", "screen.language",
                        new Touch.Language("id".equals(frame.language()) ? "en" : "id"), widths[3]));
        setPadding(new Insets(0, Header.SIDE, 28, Header.SIDE));
    }

    private Tap staff(Frame.Staff state, double width) {
        boolean called = state.stand() != Frame.Staff.Stand.NOT_CALLED;
        String key = switch (state.stand()) {
            case NOT_CALLED -> "screen.staff.call";
            case CALLED, UNANSWERED -> "screen.staff.called";
            case COMING -> "screen.staff.coming";
            case UNREACHED -> "screen.staff.away";
        };
        String icon = switch (state.stand()) {
            case NOT_CALLED, UNREACHED -> "staff";
            case CALLED, UNANSWERED -> "bell";
            case COMING -> "coming";
        };
        Tap tap = tool("staff", icon, key, new Touch.CallStaff(), width);
        if (called) {
            tap.setBackground(look.fill(p.brandSoft(), 20));
            tap.setBorder(look.edge(p.edged() ? p.accent() : p.brandInk(), 20, 4));
        }
        return tap;
    }

    private Tap tool(String id, String icon, String key, Touch touch, double width) {
        Color ink = p.ink();
        Words words = look.text(look.say(key), Type.SMALL_STRONG, ink).centred();
        VBox inside = new VBox(6, new Icon(icon, 42, "staff".equals(id) ? p.brandInk() : ink), words);
        inside.setAlignment(Pos.TOP_CENTER);
        inside.setPadding(new Insets(14, 6, 10, 6));
        inside.setMouseTransparent(true);
        Tap tap = new Tap(id, words.words(), () -> hand.send(touch), inside);
        tap.setMinSize(width, Math.max(look.large() ? 182 : 142, look.glass().target()));
        tap.setPrefWidth(width);
        tap.setMaxWidth(width);
        tap.setMaxHeight(Double.MAX_VALUE);
        tap.setBackground(look.fill(p.surface(), 20));
        tap.setBorder(look.edge(p.line(), 20, 2.5));
        return tap;
    }
}
