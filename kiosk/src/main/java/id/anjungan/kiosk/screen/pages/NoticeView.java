package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Notice;
import id.anjungan.kiosk.page.Page.Place;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Page.Wait;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.drawn.Countdown;
import id.anjungan.kiosk.screen.drawn.MachineDrawing;
import id.anjungan.kiosk.screen.drawn.Motions;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Waiting for something, and what came of it. */
final class NoticeView {

    private static final double MACHINE = 720;
    private static final double MACHINE_BESIDE = 460;
    private static final double RING = 420;

    private NoticeView() {
    }

    static Body wait(Wait wait, Look look, Hand hand) {
        Body body = new Body(look);
        wait.steps().ifPresent(s -> body.with(Parts.steps(look, s)));
        Region drawing = wait.until().<Region>map(until -> countdown(body, until, look)).orElseGet(() ->
                wait.place() == Place.NONE ? dots(look, body.motions())
                : new MachineDrawing(look, wait.place(), MACHINE * look.air(), body.motions()));
        Words title = look.text(look.say(wait.title()), Type.TITLE, look.palette().ink()).centred();
        Words lead = look.text(look.say(wait.lead()), Type.LEAD, look.palette().soft()).centred();
        VBox middle = new VBox(look.space(30), new StackPane(drawing), title, lead);
        middle.setAlignment(Pos.CENTER);
        body.gap().with(middle).gap();
        if (!wait.actions().isEmpty()) {
            body.with(Buttons.row(look, hand, false, wait.actions()));
        }
        return body;
    }

    private static Region countdown(Body body, Instant until, Look look) {
        Countdown ring = new Countdown(look, RING * Math.max(0.6, look.air()));
        body.onTick(now -> ring.left(until.toEpochMilli() - now.toEpochMilli()));
        return ring;
    }

    /** Three dots that rise one after another: something is being done. */
    private static Region dots(Look look, Motions motions) {
        HBox row = new HBox(44);
        row.setAlignment(Pos.CENTER);
        row.setMinHeight(260);
        for (int i = 0; i < 3; i++) {
            Circle dot = new Circle(30, i == 1 ? look.palette().accent() : look.palette().brandInk());
            motions.swing(dot.translateYProperty(), 26 - 8 * i, -26 + 8 * (2 - i), 0.9 + 0.14 * i);
            row.getChildren().add(dot);
        }
        return row;
    }

    static Body notice(Notice notice, Optional<Region> asked, Look look, Hand hand) {
        Body body = new Body(look);
        notice.steps().ifPresent(s -> body.with(Parts.steps(look, s)));
        body.with(head(look, notice));
        if (!notice.facts().isEmpty()) {
            body.with(Parts.facts(look, notice.facts()));
        }
        boolean drawn = notice.place() != Place.NONE && look.drawn();
        if (!notice.next().isEmpty() || drawn) {
            body.with(below(look, notice, drawn, body.motions()));
        }
        body.gap();
        asked.ifPresent(body::with);
        if (!notice.actions().isEmpty()) {
            body.with(Buttons.row(look, hand, false, notice.actions()));
        }
        return body;
    }

    private static Region head(Look look, Notice notice) {
        Palette.Toned t = Parts.toned(look.palette(), notice.tone());
        double size = Math.max(104, 150 * look.air());
        StackPane mark = new StackPane(new Icon(Parts.sign(notice.tone()), size * 0.62, t.ink()));
        mark.setMinSize(size, size);
        mark.setMaxSize(size, size);
        mark.setBackground(look.fill(t.ground(), size / 2));
        mark.setBorder(look.edge(t.ink(), size / 2, 5));
        Words tone = look.text(look.say("screen.tone." + tone(notice.tone())), Type.LABEL, t.ink());
        HBox.setHgrow(tone, Priority.ALWAYS);
        HBox top = new HBox(28, mark, tone);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(look.space(24), top, look.text(look.say(notice.title()), Type.HERO, look.palette().ink()));
        String lead = look.say(notice.lead());
        if (!lead.isEmpty()) {
            head.getChildren().add(look.text(lead, Type.LEAD, look.palette().soft()));
        }
        head.setPadding(new Insets(look.space(20), 0, 0, 0));
        return head;
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case INFO -> "info";
            case SUCCESS -> "success";
            case ATTENTION -> "attention";
            case TROUBLE -> "trouble";
        };
    }

    private static Region below(Look look, Notice notice, boolean drawn, Motions motions) {
        HBox row = new HBox(48);
        row.setAlignment(Pos.CENTER_LEFT);
        if (drawn) {
            row.getChildren().add(new MachineDrawing(look, notice.place(), MACHINE_BESIDE * look.air(), motions));
        }
        if (!notice.next().isEmpty()) {
            Region next = next(look, notice.next());
            HBox.setHgrow(next, Priority.ALWAYS);
            row.getChildren().add(next);
        }
        return look.brief() ? row : Parts.sheet(look, row);
    }

    private static Region next(Look look, List<Text> next) {
        VBox list = new VBox(look.space(20), look.text(look.say("screen.next"), Type.LABEL, look.palette().ink()));
        for (int i = 0; i < next.size(); i++) {
            StackPane mark = new StackPane(look.line(Integer.toString(i + 1), Type.SMALL_STRONG,
                    look.palette().brandInk()).centred());
            mark.setMinSize(54, 54);
            mark.setMaxSize(54, 54);
            mark.setBorder(look.edge(look.palette().brandInk(), 27, 3));
            Words words = look.text(look.say(next.get(i)), Type.LEAD, look.palette().ink());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(20, mark, words);
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }
}
