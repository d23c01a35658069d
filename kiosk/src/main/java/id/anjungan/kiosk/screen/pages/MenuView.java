package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page.Choice;
import id.anjungan.kiosk.page.Page.Menu;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Text;
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
import javafx.scene.Node;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** Tiles to choose from. The start page greets, shows who is being called, and has the main service biggest. */
final class MenuView {

    private static final int TALL_UP_TO = 3;
    private static final int SQUARES_UP_TO = 4;
    private static final int LISTED_UP_TO = 7;
    private static final double BRIEF_ROW = 120;

    private final Menu menu;
    private final Look look;
    private final Hand hand;
    private final Palette p;
    /** Nothing had to give way yet. */
    private final boolean roomy;
    /** So few services that the main one has room for a tall tile. */
    private final boolean tall;

    private MenuView(Menu menu, Look look, Hand hand) {
        this.menu = menu;
        this.look = look;
        this.hand = hand;
        this.p = look.palette();
        this.roomy = menu.start() && look.factor() == 1 && look.air() == 1;
        this.tall = roomy && full() <= TALL_UP_TO && menu.choices().stream()
                .anyMatch(c -> c.main() && c.offBecause().isEmpty());
    }

    static Body body(Menu menu, List<Frame.Called> calling, Look look, Hand hand) {
        return new MenuView(menu, look, hand).made(calling);
    }

    private Body made(List<Frame.Called> calling) {
        Body body = new Body(look);
        VBox tiles = tiles();
        if (menu.start()) {
            greet(body);
            if (!calling.isEmpty()) {
                body.with(strip(calling));
            }
            if (toldOnce()) {
                menu.choices().stream().flatMap(c -> c.offBecause().stream()).distinct()
                        .forEach(why -> body.with(Parts.banner(look, Tone.ATTENTION, look.say(why))));
            }
            return body.gap().growing(tiles);
        }
        Parts.title(body, look, Optional.empty(), menu.title(), menu.lead());
        return body.gap().growing(tiles).with(Buttons.row(look, hand, true, List.of()));
    }

    /** Tiles of services, the small entries below them apart. */
    private int full() {
        return (int) menu.choices().stream().filter(c -> !c.aside()).count();
    }

    /** More services than squares have room for. */
    private boolean many() {
        return full() > SQUARES_UP_TO + 1 && !listed();
    }

    /** A start page where none is the main one, as of the counters' services: each as broad as the page. */
    private boolean listed() {
        return menu.start() && full() <= LISTED_UP_TO && menu.choices().stream().noneMatch(c -> c.main()
                || c.takes().isPresent());
    }

    /** Where tiles have no room for the reason they are switched off, it stands above them. */
    private boolean toldOnce() {
        return menu.start() && look.brief() && menu.choices().stream().anyMatch(c -> c.offBecause().isPresent());
    }

    private void greet(Body body) {
        body.setPadding(new Insets(look.space(30), 0, 0, 0));
        if (tall) {
            body.setPadding(new Insets(54, 0, 0, 0));
        }
        Type greeting = look.airy() && look.drawn() ? Type.DISPLAY : Type.TITLE;
        VBox words = new VBox(look.space(10), look.text(look.say(menu.title()), greeting, p.ink()));
        if (!toldOnce() && roomForUsual()) {
            words.getChildren().add(look.text(look.say(menu.lead()), look.airy() ? Type.HEADING : Type.LEAD, p.soft()));
        }
        body.with(words);
    }

    /** Tickets now being called: as many as the width holds. */
    private Region strip(List<Frame.Called> calling) {
        HBox row = new HBox(16);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(14, new Icon("calling", 38, p.brandInk()),
                look.line(look.say("screen.calling"), Type.SMALL_STRONG, p.ink()));
        head.setAlignment(Pos.CENTER_LEFT);
        double room = Buttons.WIDTH - 56 - (look.airy() ? 0 : head.prefWidth(-1) + 28);
        for (Frame.Called called : calling) {
            Node chip = chip(called);
            room -= chip.prefWidth(-1) + 16;
            if (room < 0) {
                break;
            }
            row.getChildren().add(chip);
        }
        Region box = look.airy() ? new VBox(14, head, row) : new HBox(28, head, row);
        box.setPadding(new Insets(look.space(22), 28, look.space(24), 28));
        box.setBackground(look.fill(p.brandSoft(), 24));
        box.setBorder(look.edge(p.edged() ? p.line() : p.brandSoft(), 24, 3));
        return box;
    }

    private Node chip(Frame.Called called) {
        HBox chip = new HBox(14, look.line(called.number(), Type.LABEL, p.brandInk()),
                look.line(look.say("screen.counter", called.counter()), Type.SMALL, p.soft()));
        chip.setAlignment(Pos.CENTER);
        chip.setPadding(new Insets(8, 24, 8, 24));
        chip.setBackground(look.fill(p.surface(), 30));
        return chip;
    }

    private VBox tiles() {
        VBox box = new VBox(Math.max(24, look.glass().gap()));
        box.setAlignment(Pos.BOTTOM_LEFT);
        List<Choice> rest = new ArrayList<>();
        List<Choice> asides = new ArrayList<>();
        for (Choice choice : menu.choices()) {
            if (choice.aside() && menu.start()) {
                asides.add(choice);
            } else if (choice.main() && menu.start()) {
                box.getChildren().add(growing(tall ? tallHero(choice) : hero(choice), tall ? 660 : 560));
            } else {
                rest.add(choice);
            }
        }
        if (listed()) {
            rest.forEach(c -> box.getChildren().add(growing(rowTile(c), 330)));
        } else if (menu.start() && rest.size() > SQUARES_UP_TO || many()) {
            pairs(box, rest);
        } else if (!menu.start() || look.large()) {
            rest.forEach(c -> box.getChildren().add(growing(rowTile(c), 300)));
        } else {
            grid(box, rest);
        }
        asides(box, asides);
        return box;
    }

    /** Small entries: as low as a finger allows, side by side, never larger than a service. */
    private void asides(VBox box, List<Choice> asides) {
        double gap = box.getSpacing();
        double width = (Buttons.WIDTH - gap) / 2;
        boolean beside = asides.size() > 1;
        for (int i = 0; i < asides.size(); i += beside ? 2 : 1) {
            if (beside && i + 1 < asides.size()) {
                HBox row = new HBox(gap, half(aside(asides.get(i)), width), half(aside(asides.get(i + 1)), width));
                row.setFillHeight(true);
                box.getChildren().add(row);
            } else {
                Tap alone = aside(asides.get(i));
                alone.setMaxWidth(Double.MAX_VALUE);
                box.getChildren().add(alone);
            }
        }
    }

    private Tap aside(Choice choice) {
        boolean off = choice.offBecause().isPresent();
        Words words = look.text(look.say(choice.title()), Type.SMALL_STRONG, off ? p.soft() : p.brandInk());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox inside = new HBox(18, new Icon(off ? "attention" : choice.icon(), 44, off ? p.attention().ink()
                : p.brandInk()), words);
        if (!look.large()) {
            inside.getChildren().add(new Icon("next", 34, off ? p.soft() : p.brandInk()));
        }
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setPadding(new Insets(12, 26, 14, 26));
        Tap tap = tap(choice, inside);
        tap.setMinHeight(look.glass().target());
        tap.setBackground(look.fill(p.brandSoft(), 24));
        tap.setBorder(look.edge(p.edged() ? p.line() : p.brandSoft(), 24, 3));
        return tap;
    }

    private void grid(VBox box, List<Choice> rest) {
        double gap = box.getSpacing();
        for (int i = 0; i < rest.size(); i += 2) {
            boolean alone = i + 1 == rest.size();
            if (alone) {
                box.getChildren().add(growing(rowTile(rest.get(i)), 260));
                continue;
            }
            HBox row = new HBox(gap, square(rest.get(i), gap), square(rest.get(i + 1), gap));
            row.setFillHeight(true);
            box.getChildren().add(growing(row, 400));
        }
    }

    /** Many services: low tiles, two by two, sign beside the words. */
    private void pairs(VBox box, List<Choice> rest) {
        double gap = box.getSpacing();
        double width = (Buttons.WIDTH - gap) / 2;
        for (int i = 0; i < rest.size(); i += 2) {
            if (i + 1 == rest.size()) {
                box.getChildren().add(growing(rowTile(rest.get(i)), 220));
                continue;
            }
            HBox row = new HBox(gap, half(rowTile(rest.get(i)), width), half(rowTile(rest.get(i + 1)), width));
            row.setFillHeight(true);
            box.getChildren().add(growing(row, 260));
        }
    }

    private static Tap half(Tap tap, double width) {
        tap.setMinWidth(width);
        tap.setPrefWidth(width);
        tap.setMaxWidth(width);
        tap.setMaxHeight(Double.MAX_VALUE);
        return tap;
    }

    /** Takes its part of the room that is left, up to a height at which it still looks like a tile. */
    private static Region growing(Region tile, double most) {
        tile.setMaxHeight(Math.max(most, tile.prefHeight(Buttons.WIDTH)));
        VBox.setVgrow(tile, Priority.ALWAYS);
        return tile;
    }

    /** Sign above, words below, what to have at hand and how long it takes at the foot. */
    private Tap tallHero(Choice choice) {
        HBox top = new HBox(badge(choice.icon(), 176, false), spring(), go());
        top.setAlignment(Pos.TOP_LEFT);
        VBox words = new VBox(18, look.text(look.say(choice.title()), Type.BANNER, p.onBrand()),
                look.text(look.say(choice.detail()), Type.LEAD, p.onBrandSoft()));
        words.getChildren().addAll(differs(choice, true));
        HBox foot = new HBox(20);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(26, 0, 0, 0));
        foot.setBorder(new Border(new BorderStroke(p.edged() ? p.line() : Color.color(1, 1, 1, 0.22),
                BorderStrokeStyle.SOLID, CornerRadii.EMPTY, new BorderWidths(3, 0, 0, 0))));
        foot.getChildren().add(choice.bring().map(b -> bring(b, true)).orElseGet(MenuView::spring));
        choice.takes().ifPresent(t -> foot.getChildren().add(takes(t, p.accent(), p.onBrand())));
        Region push = new Region();
        VBox.setVgrow(push, Priority.ALWAYS);
        VBox inside = new VBox(26, top, push, words, foot);
        inside.setPadding(new Insets(44, 44, 46, 44));
        Tap tap = tap(choice, inside);
        tap.setBackground(look.lipped(heroPaint(), p.brandDeep(), 32, 8));
        return tap;
    }

    private Region bring(Text bring, boolean hero) {
        return signed("check", hero ? p.accent() : p.brandInk(), bring, hero ? p.onBrand() : p.ink());
    }

    /** On a full page what differs today comes before what is the same every day. */
    private boolean roomForUsual() {
        return !look.brief() || menu.choices().stream().allMatch(c -> c.differs().isEmpty());
    }

    /** What is otherwise than usual today: nobody should find out half way. */
    private List<Region> differs(Choice choice, boolean hero) {
        return choice.differs().stream().map(text -> signed("info", hero ? p.accent() : p.brandInk(), text,
                hero ? p.onBrand() : p.ink())).toList();
    }

    private Region signed(String icon, Color sign, Text text, Color ink) {
        Words words = look.text(look.say(text), Type.SMALL_STRONG, ink);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, new Icon(icon, 32, sign), words);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private Tap hero(Choice choice) {
        boolean off = choice.offBecause().isPresent();
        Color on = off ? p.ink() : p.onBrand();
        VBox words = new VBox(look.space(14), look.text(look.say(choice.title()), Type.HERO, on));
        if (!look.brief()) {
            words.getChildren().add(look.text(look.say(choice.detail()), Type.LEAD, off ? p.soft() : p.onBrandSoft()));
        }
        choice.offBecause().ifPresent(why -> words.getChildren().add(reason(why)));
        if (!off) {
            words.getChildren().addAll(differs(choice, true));
            choice.bring().filter(b -> roomForUsual() && (!look.brief() || full() <= SQUARES_UP_TO))
                    .ifPresent(b -> words.getChildren().add(bring(b, true)));
            choice.takes().filter(t -> roomForUsual()).ifPresent(t -> words.getChildren().add(takes(t, p.accent(),
                    p.onBrand())));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox inside = new HBox(look.airy() ? 40 : 28, badge(choice.icon(), look.airy() ? 168 : 120, off), words);
        if (!off) {
            inside.getChildren().add(go());
        }
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setPadding(new Insets(look.space(36), 40, look.space(42), 40));
        Tap tap = tap(choice, inside);
        tap.setMinHeight(look.brief() ? Math.max(180, 240 * look.air()) : Math.max(220, 380 * look.air()));
        tap.setBackground(off ? off() : look.lipped(heroPaint(), p.brandDeep(), 32, 8));
        return tap;
    }

    private Paint heroPaint() {
        return p.edged() ? p.surface() : new LinearGradient(0, 0, 1, 1, true, CycleMethod.NO_CYCLE,
                new Stop(0, Color.web("0E656A")), new Stop(1, Color.web("083F49")));
    }

    private Node go() {
        StackPane go = new StackPane(new Icon("next", 56, p.onAccent()));
        go.setMinSize(104, 104);
        go.setMaxSize(104, 104);
        go.setBackground(look.fill(p.accent(), 52));
        return go;
    }

    private Tap square(Choice choice, double gap) {
        boolean off = choice.offBecause().isPresent();
        HBox top = new HBox(badge(choice.icon(), tall ? 100 : 92, off), spring());
        if (!off) {
            choice.takes().ifPresent(t -> top.getChildren().add(takes(t, p.soft(), p.soft())));
        }
        top.setAlignment(Pos.TOP_LEFT);
        VBox words = new VBox(tall ? 10 : 6,
                look.text(look.say(choice.title()), tall ? Type.HEADING : Type.LABEL, off ? p.soft() : p.ink()),
                choice.offBecause().map(this::reason).orElseGet(() -> detail(choice)));
        Region push = new Region();
        VBox.setVgrow(push, Priority.ALWAYS);
        VBox inside = new VBox(14, top, push, words);
        inside.setPadding(new Insets(32, 32, 38, 32));
        Tap tap = tap(choice, inside);
        double width = (Buttons.WIDTH - gap) / 2;
        tap.setMinWidth(width);
        tap.setPrefWidth(width);
        tap.setMaxWidth(width);
        tap.setMaxHeight(Double.MAX_VALUE);
        tap.setMinHeight(Math.max(200, 286 * look.air()));
        tap.setBackground(off ? off() : look.sheet(28));
        return tap;
    }

    /** What differs stands in place of what is known anyway. */
    private Region detail(Choice choice) {
        if (choice.differs().isEmpty()) {
            return look.text(look.say(choice.detail()), tall ? Type.BODY : Type.SMALL, p.soft());
        }
        VBox lines = new VBox(6);
        lines.getChildren().addAll(differs(choice, false));
        return lines;
    }

    private Tap rowTile(Choice choice) {
        boolean off = choice.offBecause().isPresent();
        boolean few = !menu.start() && full() <= 4 || listed() && !look.brief();
        VBox words = new VBox(4, look.text(look.say(choice.title()), few ? Type.HEADING : Type.LABEL,
                off ? p.soft() : p.ink()));
        choice.offBecause().ifPresentOrElse(why -> words.getChildren().add(reason(why)), () -> {
            String detail = look.say(choice.detail());
            words.getChildren().addAll(differs(choice, false));
            boolean room = !many() && !look.brief() && (look.airy() || !menu.start() || listed());
            if (!detail.isEmpty() && choice.differs().isEmpty() && room) {
                words.getChildren().add(look.text(detail, Type.SMALL, p.soft()));
            }
            if (!look.brief()) {
                choice.takes().ifPresent(t -> words.getChildren().add(takes(t, p.soft(), p.soft())));
            }
        });
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox inside = new HBox(many() ? 22 : 30, badge(choice.icon(), many() ? 76 : few && look.airy() ? 100 : 92, off),
                words);
        if (!off && !many()) {
            inside.getChildren().add(new Icon("next", 44, p.brandInk()));
        }
        inside.setAlignment(Pos.CENTER_LEFT);
        double side = many() ? 24 : 32;
        inside.setPadding(new Insets(look.space(26), side, look.space(30), side));
        Tap tap = tap(choice, inside);
        int count = full();
        double roomy = listed() ? 130 : menu.start() || count > 4 ? 170 : count > 3 ? 200 : 230;
        double least = look.brief() ? BRIEF_ROW : roomy;
        tap.setMinHeight(Math.max(least * Math.min(1.15, look.air()), look.glass().target()));
        tap.setBackground(off ? off() : look.sheet(28));
        return tap;
    }

    private Tap tap(Choice choice, Region inside) {
        inside.setMouseTransparent(true);
        Tap tap = new Tap(choice.action(), look.say(choice.title()),
                () -> hand.act(new Intent.Chose(choice.action())), inside);
        if (choice.offBecause().isPresent()) {
            if (menu.start()) {
                tap.off();
            } else {
                tap.inert();
            }
            tap.setBorder(look.edge(p.line(), 28, 3));
        }
        return tap;
    }

    private javafx.scene.layout.Background off() {
        return look.fill(p.edged() ? p.surface() : p.ground(), 28);
    }

    /** Why a service is switched off stands in its tile, with a sign. */
    private Region reason(Text why) {
        String said = look.say(toldOnce() ? Text.of("screen.off") : why);
        Words words = look.text(said, Type.SMALL_STRONG, p.attention().ink());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, new Icon("attention", 34, p.attention().ink()), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Region takes(Text takes, Color sign, Color ink) {
        HBox row = new HBox(10, new Icon("clock", 30, sign), look.line(look.say(takes), Type.SMALL_STRONG, ink));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node badge(String icon, double size, boolean off) {
        boolean hero = size > 100;
        Color ground = off ? p.edged() ? p.surface() : p.lip() : hero ? Color.color(1, 1, 1, 0.1) : p.brandSoft();
        Color ink = off ? p.soft() : hero ? p.accent() : p.brandInk();
        StackPane badge = new StackPane(new Icon(icon, size * 0.6, ink));
        badge.setMinSize(size, size);
        badge.setMaxSize(size, size);
        badge.setBackground(look.fill(ground, size * 0.22));
        return badge;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
