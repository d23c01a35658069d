package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.page.Frame.Staff;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.screen.pages.Hand;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Where the call for staff stands, between page and bottom bar, on every page alike. It covers nothing: the page above
 * it is drawn closer, and a QR there stays live.
 */
final class StaffBand extends HBox {

    StaffBand(Look look, Staff staff, Hand hand) {
        Palette p = look.palette();
        setBackground(look.fill(p.brandSoft(), 24));
        setBorder(look.edge(p.edged() ? p.accent() : p.brandInk(), 24, 4));
        double pad = look.large() ? 12 : 13;
        setPadding(new Insets(pad, 20, pad, 24));
        setSpacing(20);
        setAlignment(Pos.CENTER_LEFT);
        List<Node> buttons = buttons(look, staff, hand);
        HBox row = new HBox(Math.max(16, look.glass().gap()));
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = words(look, staff);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox said = new HBox(20, words);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setAlignment(Pos.CENTER_LEFT);
        if (!look.large()) {
            said.getChildren().add(0, new Icon(staff.stand() == Staff.Stand.COMING ? "coming" : "bell", 56,
                    p.brandInk()));
        }
        if (buttons.size() > 1) {
            buttons.forEach(b -> HBox.setHgrow(b, Priority.ALWAYS));
            VBox all = new VBox(8, said, row);
            HBox.setHgrow(all, Priority.ALWAYS);
            getChildren().add(all);
        } else {
            row.setFillHeight(false);
            getChildren().addAll(said, row);
        }
    }

    /** Large type has room for one of the two: what is the matter, or, beside a slip, what to do. */
    private static VBox words(Look look, Staff staff) {
        Color ink = look.palette().ink();
        Words title = look.text(look.say("screen.staff." + name(staff) + ".title"), Type.STRONG, ink);
        Words lead = look.text(lead(look, staff), Type.SMALL, ink);
        VBox words = new VBox(2);
        if (!look.large()) {
            words.getChildren().addAll(title, lead);
        } else {
            words.getChildren().add(staff.nobodyComes() && staff.slip() != PaperState.NONE ? lead : title);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private static String name(Staff staff) {
        return switch (staff.stand()) {
            case NOT_CALLED, CALLED -> "calling";
            case COMING -> "comes";
            case UNANSWERED -> "unanswered";
            case UNREACHED -> "unreached";
        };
    }

    /** Where to ask stands in each sentence of one to whom nobody comes. */
    private static String lead(Look look, Staff staff) {
        if (!staff.nobodyComes()) {
            return look.say("screen.staff." + name(staff) + ".lead");
        }
        String desk = staff.help().isBlank() ? look.say("screen.staff.desk") : staff.help();
        String where = staff.phone().isBlank() ? desk : look.say("screen.staff.desk.phone", desk, staff.phone());
        return switch (staff.slip()) {
            case NONE -> look.say("screen.staff." + name(staff) + ".lead", where);
            case PRINTING -> look.say("screen.staff.slip.printing", where);
            case PRINTED -> look.say("screen.staff.slip.printed", where);
            case UNCLEAR -> look.say("screen.staff.slip.unclear", staff.reference(), where);
            case NOT_PRINTED -> look.say("screen.staff.slip.not_printed", staff.reference(), where);
        };
    }

    private static List<Node> buttons(Look look, Staff staff, Hand hand) {
        List<Node> all = new ArrayList<>();
        if (staff.stand() == Staff.Stand.COMING) {
            all.add(button(look, "staff-helped", "screen.staff.helped", hand, new Touch.StaffHelped(), false));
            return all;
        }
        boolean offered = staff.nobodyComes() && staff.slip() == PaperState.NONE;
        all.add(button(look, "staff-cancel", staff.nobodyComes() ? "screen.staff.close" : "screen.staff.cancel", hand,
                new Touch.CancelStaff(), false));
        if (offered) {
            all.add(button(look, "staff-slip", "screen.staff.slip", hand, new Touch.StaffSlip(), true));
        }
        return all;
    }

    private static Tap button(Look look, String id, String key, Hand hand, Touch touch, boolean main) {
        Palette p = look.palette();
        Color ink = main ? p.onAccent() : p.ink();
        Words words = look.line(look.say(key), Type.SMALL_STRONG, ink);
        HBox inside = new HBox(words);
        inside.setAlignment(Pos.CENTER);
        inside.setPadding(new Insets(8, 24, 10, 24));
        inside.setMouseTransparent(true);
        Tap tap = new Tap(id, words.words(), () -> hand.send(touch), inside);
        tap.setMinHeight(Math.max(78, look.glass().target()));
        tap.setMinWidth(Math.max(170, look.glass().target()));
        tap.setMaxWidth(Double.MAX_VALUE);
        tap.setBackground(main ? look.fill(p.accent(), 20) : look.fill(p.surface(), 20));
        tap.setBorder(look.edge(p.line(), 20, 2.5));
        return tap;
    }
}
