package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page.Action;
import id.anjungan.kiosk.page.Page.Weight;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Palette;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The buttons at the foot of a page: one amber one to go on, to the right; back to the left. */
final class Buttons {

    static final double WIDTH = Glass.WIDTH - 2 * 36;
    private static final double HEIGHT = 116;
    private static final String AFTER = "-after";
    /** Id of the arrow on a form's "go on". */
    static final String NEXT_SIGN = "next" + AFTER;

    private Buttons() {
    }

    /** A button that is still to be made, so that it can be laid out in a row or across. */
    private record Plan(String id, Text words, Weight weight, Optional<String> before, Optional<String> after,
            Runnable act) {
    }

    /** Actions of a page; {@code back} adds the way back. */
    static Region row(Look look, Hand hand, boolean back, List<Action> actions) {
        return laid(look, plans(hand, back, actions));
    }

    /** Foot of a form: back, other ways, and "go on" which is live only once something is typed. */
    static Region form(Look look, Hand hand, List<Action> actions, Runnable next, List<Tap> nextOut) {
        List<Plan> plans = plans(hand, true, actions);
        plans.add(new Plan("next", Text.of("action.next"), Weight.PRIMARY, Optional.empty(), Optional.of("next"),
                next));
        Region foot = laid(look, plans);
        nextOut.add((Tap) foot.lookup("#next"));
        return foot;
    }

    private static List<Plan> plans(Hand hand, boolean back, List<Action> actions) {
        List<Plan> plans = new ArrayList<>();
        if (back) {
            plans.add(new Plan("back", Text.of("action.back"), Weight.NORMAL, Optional.of("back"), Optional.empty(),
                    () -> hand.act(new Intent.Back())));
        }
        for (Weight weight : new Weight[] {Weight.QUIET, Weight.NORMAL, Weight.PRIMARY}) {
            for (Action action : actions) {
                if (action.weight() == weight) {
                    plans.add(new Plan(action.id(), action.label(), weight, Optional.empty(),
                            weight == Weight.PRIMARY ? Optional.of("next") : Optional.empty(),
                            () -> hand.act(new Intent.Chose(action.id()))));
                }
            }
        }
        return plans;
    }

    private static Region laid(Look look, List<Plan> plans) {
        double gap = Math.max(20, look.glass().gap());
        HBox row = new HBox(gap);
        row.setAlignment(Pos.CENTER);
        boolean going = plans.stream().anyMatch(p -> p.weight() == Weight.PRIMARY);
        double width = -gap;
        for (Plan plan : plans) {
            Tap button = button(look, plan, false);
            width += gap + Math.max(button.prefWidth(-1), button.getMinWidth());
            boolean grows = plan.weight() == Weight.PRIMARY || !going && plans.size() > 1;
            HBox.setHgrow(button, grows ? Priority.ALWAYS : Priority.NEVER);
            row.getChildren().add(button);
        }
        if (plans.size() == 1 && !going) {
            Tap only = (Tap) row.getChildren().get(0);
            only.setPrefWidth(Math.max(420, only.prefWidth(-1)));
            row.setAlignment("back".equals(plans.get(0).id()) ? Pos.CENTER_LEFT : Pos.CENTER);
        }
        return width <= WIDTH ? row : stacked(look, plans, gap);
    }

    /** More than one row can hold: the amber one across, the others below, two by two. */
    private static Region stacked(Look look, List<Plan> plans, double gap) {
        VBox rows = new VBox(gap);
        List<Plan> others = new ArrayList<>(plans);
        plans.stream().filter(p -> p.weight() == Weight.PRIMARY).forEach(p -> {
            others.remove(p);
            rows.getChildren().add(button(look, p, true));
        });
        for (int i = 0; i < others.size(); i += 2) {
            boolean pair = i + 1 < others.size();
            Tap left = button(look, others.get(i), true);
            if (!pair) {
                rows.getChildren().add(left);
                continue;
            }
            HBox row = new HBox(gap, half(left, gap), half(button(look, others.get(i + 1), true), gap));
            rows.getChildren().add(row);
        }
        return rows;
    }

    private static Tap half(Tap tap, double gap) {
        double width = (WIDTH - gap) / 2;
        tap.setPrefWidth(width);
        tap.setMinWidth(width);
        tap.setMaxWidth(width);
        return tap;
    }

    private static Tap button(Look look, Plan plan, boolean wraps) {
        Color ink = ink(look.palette(), plan.weight());
        String said = look.say(plan.words());
        Words words = wraps ? look.text(said, Type.LABEL, ink).centred() : look.line(said, Type.LABEL, ink);
        HBox inside = new HBox(16);
        inside.setAlignment(Pos.CENTER);
        inside.setMouseTransparent(true);
        inside.setPadding(new Insets(14, 34, 18, 34));
        double sign = 38 * Math.min(1.25, look.factor());
        plan.before().ifPresent(name -> inside.getChildren().add(new Icon(name, sign, ink)));
        inside.getChildren().add(words);
        plan.after().ifPresent(name -> {
            Icon after = new Icon(name, sign, ink);
            after.setId(plan.id() + AFTER);
            inside.getChildren().add(after);
        });
        Tap tap = new Tap(plan.id(), said, plan.act(), inside);
        tap.setMinHeight(Math.max(HEIGHT, look.glass().target()));
        tap.setMinWidth(Math.max(200, look.glass().target()));
        tap.setMaxWidth(Double.MAX_VALUE);
        dress(look, tap, plan.weight());
        return tap;
    }

    private static Color ink(Palette palette, Weight weight) {
        return weight == Weight.PRIMARY ? palette.onAccent() : palette.ink();
    }

    static void dress(Look look, Tap tap, Weight weight) {
        Palette p = look.palette();
        switch (weight) {
            case PRIMARY -> tap.setBackground(look.lipped(p.accent(), p.accentLip(), 26, 7));
            case NORMAL -> {
                tap.setBackground(look.lipped(p.surface(), p.lip(), 26, 6));
                tap.setBorder(p.edged() ? null : look.edge(p.line(), 26, 2));
            }
            default -> tap.setBorder(look.edge(p.line(), 26, 3));
        }
    }
}
