package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Page.Listing;
import id.anjungan.kiosk.page.Page.Mark;
import id.anjungan.kiosk.page.Page.Milestone;
import id.anjungan.kiosk.page.Page.Timeline;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** How something goes its way: where it stands in one line, each step with its day, and what is still wanted. */
final class TimelineView {

    private static final double MARK = 48;

    private TimelineView() {
    }

    static Body body(Timeline timeline, Look look, Hand hand) {
        Body body = new Body(look);
        body.with(new VBox(look.space(10), look.text(look.say(timeline.title()), full(look) ? Type.HEADING : Type.TITLE,
                look.palette().ink()), look.text(look.say(timeline.lead()), Type.LEAD, look.palette().soft())));
        body.with(verdict(look, timeline));
        timeline.listing().ifPresent(l -> body.with(listing(look, l)));
        body.with(milestones(look, timeline.milestones().stream()
                .filter(m -> m.mark() != Mark.AHEAD || !full(look)).toList()));
        return body.gap().with(Buttons.row(look, hand, false, timeline.actions()));
    }

    /** In large text on a full page what happened comes before what is to come. */
    private static boolean full(Look look) {
        return look.large() && !look.drawn();
    }

    /** The largest words of the page, on the colour of the tone and with its sign. */
    private static Region verdict(Look look, Timeline timeline) {
        Palette.Toned t = Parts.toned(look.palette(), timeline.tone());
        Words state = look.text(look.say(timeline.verdict()), Type.TITLE, t.ink());
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox top = new HBox(24, new Icon(Parts.sign(timeline.tone()), 64, t.ink()), state);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(look.space(12), top, look.text(look.say(timeline.detail()), Type.STRONG, t.ink()));
        box.setPadding(new Insets(look.space(26), 32, look.space(28), 32));
        box.setBackground(look.fill(t.ground(), 24));
        box.setBorder(look.edge(look.palette().edged() ? t.ink() : t.ground(), 24, 3));
        return box;
    }

    private static Region milestones(Look look, List<Milestone> milestones) {
        VBox rows = new VBox();
        for (int i = 0; i < milestones.size(); i++) {
            rows.getChildren().add(row(look, milestones.get(i), i < milestones.size() - 1));
        }
        return Parts.sheet(look, rows);
    }

    /** The mark hangs on a thread that runs on to the next one. */
    private static Region row(Look look, Milestone milestone, boolean goesOn) {
        Palette p = look.palette();
        boolean ahead = milestone.mark() == Mark.AHEAD;
        Region thread = Parts.rule(p.edged() ? Color.web("8A8A8A") : p.line(), 4);
        thread.setMinSize(4, goesOn ? look.space(30) : 0);
        thread.setPrefWidth(4);
        thread.setMaxSize(4, Double.MAX_VALUE);
        thread.setVisible(goesOn);
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox left = new VBox(4, mark(look, milestone.mark()), thread);
        left.setAlignment(Pos.TOP_CENTER);
        left.setPadding(new Insets(0, 0, 4, 0));
        boolean weighty = milestone.mark() == Mark.NOW || milestone.mark() == Mark.STOPPED;
        Words name = look.text(look.say(milestone.name()), weighty ? Type.LABEL : Type.BODY,
                ahead ? p.soft() : p.ink());
        HBox words = new HBox(20, name);
        String when = look.say(milestone.when());
        if (!when.isEmpty()) {
            words.getChildren().add(look.line(when, Type.SMALL, p.soft()).right());
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(24, left, words);
        row.setFillHeight(true);
        words.setMaxHeight(Region.USE_PREF_SIZE);
        words.setMinHeight(MARK);
        return row;
    }

    /** Each mark is told by its shape, not only by its colour. */
    private static Region mark(Look look, Mark mark) {
        Palette p = look.palette();
        StackPane disc = new StackPane();
        disc.setMinSize(MARK, MARK);
        disc.setMaxSize(MARK, MARK);
        switch (mark) {
            case DONE -> disc(look, disc, p.brandSoft(), p.brandInk(), new Icon("check", 26, p.brandInk()));
            case NOW -> {
                Color ground = p.edged() ? p.accent() : p.brand();
                disc(look, disc, ground, ground, new Icon("clock", 30, p.edged() ? p.onAccent() : p.onBrand()));
            }
            case STOPPED -> disc(look, disc, p.attention().ground(), p.attention().ink(),
                    new Icon("attention", 30, p.attention().ink()));
            case AHEAD -> disc.setBorder(look.edge(p.line(), MARK / 2, 3));
        }
        return disc;
    }

    private static void disc(Look look, StackPane disc, Color ground, Color edge, Icon sign) {
        disc.setBackground(look.fill(ground, MARK / 2));
        disc.setBorder(look.edge(edge, MARK / 2, 3));
        disc.getChildren().add(sign);
    }

    private static Region listing(Look look, Listing listing) {
        VBox rows = new VBox(look.space(12), look.text(look.say(listing.title()), Type.LABEL, look.palette().ink()));
        for (Text item : listing.items()) {
            Words words = look.text(look.say(item), Type.BODY, look.palette().ink());
            HBox.setHgrow(words, Priority.ALWAYS);
            rows.getChildren().add(new HBox(18, look.line("•", Type.STRONG, look.palette().brandInk()), words));
        }
        return Parts.sheet(look, rows);
    }
}
