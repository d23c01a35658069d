package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Pay;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.drawn.Countdown;
import id.anjungan.kiosk.screen.drawn.QrDrawing;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A live QR: amount above, QR large, three words on what to do, the time that is left. */
final class PayView {

    private static final double QR = 740;
    private static final double QR_LEAST = 500;
    private static final double LARGE_RING = 190;

    private PayView() {
    }

    static Body body(Pay pay, Look look, Hand hand) {
        Body body = new Body(look);
        boolean crowded = look.large() && pay.actions().size() > 2;
        Parts.title(body, look, pay.steps(), pay.title(), crowded ? Text.NONE : pay.lead());
        body.with(sheet(look, pay));
        if (look.drawn()) {
            body.with(ways(look));
        }
        body.gap().with(clock(body, pay, look), Buttons.row(look, hand, false, pay.actions()));
        return body;
    }

    private static Region sheet(Look look, Pay pay) {
        Palette p = look.palette();
        Words amount = look.line(pay.amount(), Type.DISPLAY, p.edged() ? p.accent() : p.ink()).centred();
        StackPane frame = new StackPane(new QrDrawing(pay.qr(), Math.max(QR_LEAST, QR * look.air())));
        VBox box = new VBox(look.space(12), amount, frame);
        box.setAlignment(Pos.CENTER);
        box.setPadding(new Insets(look.space(20), 24, look.space(30), 24));
        box.setBackground(look.sheet(28));
        return box;
    }

    private static Region ways(Look look) {
        HBox row = new HBox(20);
        for (int i = 1; i <= 3; i++) {
            StackPane mark = new StackPane(look.line(Integer.toString(i), Type.SMALL_STRONG,
                    look.palette().edged() ? look.palette().onAccent() : look.palette().onBrand()).centred());
            mark.setMinSize(52, 52);
            mark.setMaxSize(52, 52);
            mark.setBackground(look.fill(look.palette().edged() ? look.palette().accent()
                    : look.palette().brand(), 26));
            Words words = look.text(look.say("screen.pay.way." + i), Type.SMALL, look.palette().ink());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox way = new HBox(14, mark, words);
            way.setAlignment(Pos.CENTER_LEFT);
            double width = (Buttons.WIDTH - 40) / 3;
            way.setMinWidth(width);
            way.setPrefWidth(width);
            way.setMaxWidth(width);
            row.getChildren().add(way);
        }
        return row;
    }

    private static Region clock(Body body, Pay pay, Look look) {
        Countdown ring = new Countdown(look, look.large() ? LARGE_RING : Math.max(130, 176 * look.air()));
        Icon sign = new Icon("time", 40, look.palette().brandInk());
        Words words = look.text(look.say("screen.pay.left"), Type.STRONG, look.palette().ink());
        HBox.setHgrow(words, Priority.ALWAYS);
        body.onTick(now -> ring.left(pay.until().toEpochMilli() - now.toEpochMilli()));
        HBox row = new HBox(28, ring, sign, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
