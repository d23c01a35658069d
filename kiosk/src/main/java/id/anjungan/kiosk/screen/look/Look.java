package id.anjungan.kiosk.screen.look;

import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * How everything is drawn just now: colours, size of type, language, panel.
 *
 * @param large  large text was asked for: layouts for it
 * @param factor of the type: 1, 1.5, or between when a page would not fit
 * @param air    of the spacing: 1, less when a page is full
 * @param detail how much stands on the page besides what must: less when it is full
 * @param motion false in pictures that must come out the same twice
 */
public record Look(Palette palette, boolean large, double factor, double air, Detail detail, boolean motion,
        Glass glass, Texts texts, String language) {

    /** What gives way where not all has room: drawings that only repeat words first, then words that only explain. */
    public enum Detail {
        DRAWN, WORDS, BRIEF
    }

    public Look fitted(double newFactor, double newAir, Detail newDetail) {
        return new Look(palette, large, newFactor, newAir, newDetail, motion, glass, texts, language);
    }

    public Look speaking(String newLanguage) {
        return new Look(palette, large, factor, air, detail, motion, glass, texts, newLanguage);
    }

    /** Room for drawings that only repeat words. */
    public boolean drawn() {
        return detail == Detail.DRAWN;
    }

    /** No room for words that only explain. */
    public boolean brief() {
        return detail == Detail.BRIEF;
    }

    /** Room for display type and second-rank words. */
    public boolean airy() {
        return air >= 0.7;
    }

    public String say(Text text) {
        return texts.in(language, text);
    }

    public String say(String key, Object... args) {
        return texts.in(language, Text.of(key, args));
    }

    /** One line of words that never wraps. */
    public Words line(String words, Type type, Paint colour) {
        return new Words(words, type.font(factor), colour, false);
    }

    /** One line at a size of its own, in drawings that do not grow with the type. */
    public Words sized(String words, Type.Weight weight, double size, Paint colour) {
        return new Words(words, weight.at(size), colour, false);
    }

    /** Words that wrap within the room they get. */
    public Words text(String words, Type type, Paint colour) {
        return new Words(words, type.font(factor), colour, true);
    }

    public Words text(Text words, Type type) {
        return text(say(words), type, palette.ink());
    }

    /** Space between things that belong together: smaller where a page is full. */
    public double space(double units) {
        return Math.round(units * air);
    }

    public Background fill(Paint colour, double radius) {
        return new Background(new BackgroundFill(colour, new CornerRadii(radius), Insets.EMPTY));
    }

    /** A sheet lying on the ground: white with a lower lip, or edged in high contrast. */
    public Background sheet(double radius) {
        return lipped(palette.surface(), palette.lip(), radius, 5);
    }

    public Background lipped(Paint face, Paint lip, double radius, double depth) {
        if (palette.edged()) {
            return new Background(new BackgroundFill(palette.line(), new CornerRadii(radius), Insets.EMPTY),
                    new BackgroundFill(face, new CornerRadii(radius - 3), new Insets(4)));
        }
        return new Background(new BackgroundFill(lip, new CornerRadii(radius), Insets.EMPTY),
                new BackgroundFill(face, new CornerRadii(radius), new Insets(0, 0, depth, 0)));
    }

    public Border edge(Color colour, double radius, double width) {
        return new Border(new BorderStroke(colour, BorderStrokeStyle.SOLID, new CornerRadii(radius),
                new BorderWidths(width)));
    }
}
