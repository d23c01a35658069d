package id.anjungan.kiosk.screen.typing;

import id.anjungan.kiosk.page.Page.Field;
import id.anjungan.kiosk.screen.look.Glass;
import id.anjungan.kiosk.screen.look.Icon;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.look.Tap;
import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.kiosk.screen.look.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Keys in our own scene, low on the screen. Ten in a row have 18 mm each from a 17.8 inch portrait panel upwards; keys
 * that cannot come next fade, so that the hand is guided. When nothing can come next, all of them rest and stay
 * readable: a keyboard gone grey as a whole looks like a machine that died. Keys act when the finger lands.
 */
public final class Keyboard extends VBox {

    private static final double WIDTH = Glass.WIDTH - 2 * 36;
    private static final double HEIGHT = 122;
    private static final double PAD_HEIGHT = 132;
    private static final double LEAST_HEIGHT = 92;
    private static final double LEAST_LARGE_PAD = 108;

    private final Look look;
    private final Typing typing;
    private final Runnable changed;
    private final double gap;
    private final double height;
    private final double padHeight;
    private final Map<Character, Words> letters = new LinkedHashMap<>();
    private final Map<Character, Tap> keys = new LinkedHashMap<>();
    private Words eraseWords;
    private Tap erase;

    /** @param changed called after each key that changed the field */
    public Keyboard(Look look, Typing typing, Runnable changed) {
        this.look = look;
        this.typing = typing;
        this.changed = changed;
        this.gap = look.glass().gap();
        double least = Math.max(LEAST_HEIGHT, look.glass().target());
        this.height = Math.max(least, HEIGHT * look.air());
        this.padHeight = Math.max(look.large() ? LEAST_LARGE_PAD : least, PAD_HEIGHT * look.air());
        setSpacing(gap);
        setAlignment(Pos.CENTER);
        if (typing.field().digits()) {
            pad();
        } else {
            rows();
        }
        refresh();
    }

    /** Fades what cannot come next; a complete field lets all keys rest. */
    public void refresh() {
        boolean complete = typing.complete();
        letters.forEach((c, words) -> {
            boolean may = typing.accepts(c);
            keys.get(c).resting(!may && !complete);
            words.colour(may ? look.palette().ink() : complete ? look.palette().soft() : faded());
            keys.get(c).setBackground(may ? look.sheet(16)
                    : complete ? look.lipped(resting(), look.palette().lip(), 16, 3) : look.fill(sunken(), 16));
        });
        erase.resting(typing.empty());
        eraseWords.colour(typing.empty() ? faded() : look.palette().ink());
    }

    /** Erases all: a long way back is one touch. */
    private void clear() {
        typing.wipe();
        after();
    }

    private void rows() {
        double key = Math.floor((WIDTH - 9 * gap) / 10);
        row("1234567890", key);
        row("QWERTYUIOP", key);
        HBox home = row("ASDFGHJKL", key);
        if (typing.field() == Field.REFERENCE) {
            home.getChildren().add(letterKey('-', key, height));
        }
        HBox last = row("ZXCVBNM", key);
        erase = eraseKey(height);
        HBox.setHgrow(erase, Priority.ALWAYS);
        last.setMaxWidth(WIDTH);
        last.getChildren().add(erase);
    }

    private HBox row(String chars, double width) {
        HBox row = new HBox(gap);
        row.setAlignment(Pos.CENTER);
        for (char c : chars.toCharArray()) {
            row.getChildren().add(letterKey(c, width, height));
        }
        getChildren().add(row);
        return row;
    }

    private void pad() {
        double width = Math.floor((WIDTH * 0.78 - 2 * gap) / 3);
        for (String chars : new String[] {"123", "456", "789"}) {
            HBox row = new HBox(gap);
            row.setAlignment(Pos.CENTER);
            for (char c : chars.toCharArray()) {
                row.getChildren().add(letterKey(c, width, padHeight));
            }
            getChildren().add(row);
        }
        erase = eraseKey(padHeight);
        HBox last = new HBox(gap, sized(clearKey(), width), letterKey('0', width, padHeight),
                sized(erase, width));
        last.setAlignment(Pos.CENTER);
        getChildren().add(last);
    }

    private static Tap sized(Tap tap, double width) {
        tap.setMinWidth(width);
        tap.setMaxWidth(width);
        return tap;
    }

    private Tap letterKey(char c, double width, double tall) {
        Words words = look.line(String.valueOf(c), Type.KEY, look.palette().ink()).centred();
        Tap key = new Tap("key:" + c, String.valueOf(c), () -> touched(c), words).key();
        key.setMinSize(width, tall);
        key.setMaxSize(width, tall);
        letters.put(c, words);
        keys.put(c, key);
        return key;
    }

    private Tap eraseKey(double tall) {
        eraseWords = look.line(look.say("screen.key.erase"), Type.LABEL, look.palette().ink());
        HBox inside = new HBox(12, new Icon("erase", 40, look.palette().ink()), eraseWords);
        inside.setAlignment(Pos.CENTER);
        inside.setMouseTransparent(true);
        Tap key = new Tap("key:erase", eraseWords.words(), this::erased, inside).key();
        key.setMinHeight(tall);
        key.setMaxHeight(tall);
        key.setBackground(look.lipped(look.palette().brandSoft(), look.palette().lip(), 16, 5));
        return key;
    }

    private Tap clearKey() {
        Words words = look.text(look.say("screen.key.clear"), Type.SMALL, look.palette().ink()).centred();
        Tap key = new Tap("key:clear", words.words(), this::clear, words).key();
        key.setPadding(new javafx.geometry.Insets(0, 20, 5, 20));
        key.setMinHeight(padHeight);
        key.setMaxHeight(padHeight);
        key.setBackground(look.lipped(look.palette().brandSoft(), look.palette().lip(), 16, 5));
        return key;
    }

    private void touched(char c) {
        if (typing.type(c)) {
            after();
        }
    }

    private void erased() {
        typing.erase();
        after();
    }

    private void after() {
        refresh();
        changed.run();
    }

    private Color faded() {
        return look.palette().edged() ? Color.web("8A8A8A") : Color.web("7F776A");
    }

    private Color resting() {
        return look.palette().edged() ? look.palette().surface() : Color.web("F8F6F1");
    }

    private Color sunken() {
        return look.palette().edged() ? Color.BLACK : Color.web("ECE8DE");
    }
}
