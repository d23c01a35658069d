package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page.Weight;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * "How was it?", above the buttons of a page that ends a service: four faces, each with its word, so that neither
 * colour nor drawing alone tells them apart; then thanks, and the way to the nine questions. The buttons below stay
 * where they are when it comes.
 */
final class AskedView {

    private static final int FACES = 4;

    private AskedView() {
    }

    static Optional<Region> of(Frame frame, Look look, Hand hand) {
        Frame.Asked asked = frame.asked();
        String page = frame.page().id();
        if (asked.faces()) {
            return Optional.of(faces(look, hand, page));
        }
        return asked.thanks() || asked.sheet() ? Optional.of(thanks(asked, look, hand, page)) : Optional.empty();
    }

    private static Region faces(Look look, Hand hand, String page) {
        double gap = Math.max(16, look.glass().gap());
        double width = (Buttons.WIDTH - (FACES - 1) * gap) / FACES;
        HBox row = new HBox(gap);
        for (int level = 1; level <= FACES; level++) {
            row.getChildren().add(face(look, hand, page, level, width));
        }
        return new VBox(look.space(14), look.text(look.say(Text.of("screen.asked")), Type.LABEL, look.palette().ink()),
                row);
    }

    private static Tap face(Look look, Hand hand, String page, int level, double width) {
        Palette p = look.palette();
        Words words = look.text(look.say(Text.of("screen.face." + level)), Type.SMALL_STRONG, p.ink()).centred();
        VBox inside = new VBox(6, new Icon("face_" + level, look.brief() ? 48 : 64, p.brandInk()), words);
        inside.setAlignment(Pos.CENTER);
        inside.setPadding(new Insets(look.space(14), 8, look.space(16), 8));
        inside.setMouseTransparent(true);
        Tap tap = new Tap("face:" + level, words.words(), () -> hand.send(new Touch.Face(page, level)), inside);
        tap.setMinSize(width, look.glass().target());
        tap.setPrefWidth(width);
        tap.setMaxWidth(width);
        Buttons.dress(look, tap, Weight.NORMAL);
        return tap;
    }

    private static Region thanks(Frame.Asked asked, Look look, Hand hand, String page) {
        Palette p = look.palette();
        HBox row = new HBox(Math.max(20, look.glass().gap()));
        row.setAlignment(Pos.CENTER_LEFT);
        if (asked.thanks()) {
            Words words = look.text(look.say(Text.of("screen.asked.thanks")), Type.LABEL, p.brandInk());
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getChildren().addAll(new Icon("check", 44, p.brandInk()), words);
        }
        if (asked.sheet()) {
            Words words = look.text(look.say(Text.of("screen.asked.sheet")), Type.SMALL_STRONG, p.ink()).centred();
            HBox inside = new HBox(words);
            HBox.setHgrow(words, Priority.ALWAYS);
            inside.setAlignment(Pos.CENTER);
            inside.setPadding(new Insets(14, 24, 16, 24));
            inside.setMouseTransparent(true);
            Tap tap = new Tap("sheet", words.words(), () -> hand.send(new Touch.Sheet(page)), inside);
            double width = asked.thanks() ? Buttons.WIDTH / 2 : Buttons.WIDTH;
            tap.setMinSize(width, Math.max(100, look.glass().target()));
            tap.setPrefWidth(width);
            tap.setMaxWidth(width);
            Buttons.dress(look, tap, Weight.NORMAL);
            row.getChildren().add(tap);
        }
        return row;
    }
}
