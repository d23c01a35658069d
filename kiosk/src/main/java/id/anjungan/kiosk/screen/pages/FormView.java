package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page.Field;
import id.anjungan.kiosk.page.Page.Form;
import id.anjungan.kiosk.page.Page.Place;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.drawn.MachineDrawing;
import id.anjungan.kiosk.screen.drawn.PaperDrawing;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import id.anjungan.kiosk.screen.typing.Keyboard;
import id.anjungan.kiosk.screen.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One question: the field drawn as the thing it is, where to find it, and the keys within reach. */
final class FormView {

    private static final double DRAWING = 230;

    private final Form form;
    private final Typing typing;
    private final Look look;
    private final Hand hand;
    private final Body body;

    private FormView(Form form, Typing typing, Look look, Hand hand) {
        this.form = form;
        this.typing = typing;
        this.look = look;
        this.hand = hand;
        this.body = new Body(look);
    }

    static Body body(Form form, Typing typing, Look look, Hand hand) {
        return new FormView(form, typing, look, hand).made();
    }

    private Body made() {
        Parts.title(body, look, form.steps(), form.title(), crowded() ? Text.NONE : form.lead());
        FieldView field = new FieldView(look, typing);
        List<Tap> next = new ArrayList<>();
        Region foot = Buttons.form(look, hand, form.actions(), this::send, next);
        BooleanProperty complete = new SimpleBooleanProperty();
        Runnable changed = () -> {
            field.refresh();
            next.get(0).live(!typing.empty());
            complete.set(typing.complete());
        };
        changed.run();
        beckon(next.get(0), complete);
        body.with(field);
        form.error().ifPresent(e -> body.with(Parts.banner(look, Tone.TROUBLE, look.say(e))));
        help().ifPresent(body::with);
        Keyboard keys = new Keyboard(look, typing, changed);
        if (form.field() == Field.NIK) {
            keys.getChildren().add(eye(field));
        }
        body.gap().with(keys, foot);
        return body;
    }

    /** Once nothing more can be typed, the arrow of "go on" sways: that is where it goes on. */
    private void beckon(Tap next, BooleanProperty complete) {
        DoubleProperty sway = new SimpleDoubleProperty();
        body.motions().swing(sway, 0, 14, 0.7);
        next.lookup("#" + Buttons.NEXT_SIGN).translateXProperty()
                .bind(Bindings.when(complete).then(sway).otherwise(0));
    }

    private void send() {
        if (!typing.empty()) {
            hand.act(new Intent.Typed(typing.value()));
        }
    }

    /** The digits show while a finger rests on it: nobody behind reads them off the screen. */
    private Tap eye(FieldView field) {
        String words = look.say("screen.key.show");
        HBox inside = new HBox(14, new Icon("eye", 36, look.palette().ink()),
                look.line(words, Type.BODY, look.palette().ink()));
        inside.setAlignment(Pos.CENTER);
        Tap eye = new Tap("show", words, () -> field.reveal(false), inside).held(() -> field.reveal(true));
        eye.setMinHeight(Math.max(80, look.glass().target()));
        eye.setMaxWidth(Math.floor((Buttons.WIDTH * 0.78)));
        eye.setBorder(look.edge(look.palette().line(), 16, 3));
        return eye;
    }

    /** Where all does not fit, what was wrong comes before what is usual. */
    private boolean crowded() {
        return form.error().isPresent() && look.brief();
    }

    private Optional<Region> help() {
        String words = look.brief() && (crowded() || look.large()) ? "" : look.say(form.help());
        boolean card = form.acceptsCard() && !crowded();
        boolean code = form.acceptsCode() && !crowded();
        if (words.isEmpty() && !card && !code) {
            return Optional.empty();
        }
        VBox said = new VBox(look.space(14));
        if (!words.isEmpty()) {
            said.getChildren().add(look.text(words, Type.BODY, look.palette().ink()));
        }
        if (card) {
            said.getChildren().add(hint("card", "screen.card_hint"));
        }
        if (code) {
            said.getChildren().add(hint("scan", "screen.scan_hint"));
        }
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(36, said);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(look.space(24), 32, look.space(26), 32));
        row.setBackground(look.sheet(24));
        if (look.drawn()) {
            drawing().ifPresent(d -> row.getChildren().add(0, d));
        }
        return Optional.of(row);
    }

    private Optional<Region> drawing() {
        return switch (form.field()) {
            case PLATE -> form.acceptsCard()
                    ? Optional.of(new MachineDrawing(look, Place.CARD_SLOT, (DRAWING + 90) * look.air(),
                            body.motions()))
                    : Optional.empty();
            case CHASSIS_TAIL -> Optional.of(PaperDrawing.stnk(DRAWING * look.air(), body.motions()));
            case NIK -> Optional.of(PaperDrawing.ktp(DRAWING * look.air(), body.motions()));
            case PHONE_TAIL -> Optional.of(new Icon("phone", 150 * look.air(), look.palette().brandInk()));
            case REFERENCE -> Optional.of(PaperDrawing.receipt(look, (DRAWING + 60) * look.air(), body.motions()));
        };
    }

    private Region hint(String icon, String key) {
        Words words = look.text(look.say(key), Type.STRONG, look.palette().brandInk());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox hint = new HBox(14, new Icon(icon, 38, look.palette().brandInk()), words);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }
}
