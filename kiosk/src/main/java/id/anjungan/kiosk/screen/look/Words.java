package id.anjungan.kiosk.screen.look;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Words in a box. Unlike a Label they are never shortened with dots: a line keeps its width, wrapping words keep their
 * height, and a page that has no room for them is drawn smaller as a whole. Lines of wrapping words are of about equal
 * length, so that no single word is left over on the last.
 */
public final class Words extends Region {

    private static final double SLACK = 1;
    private static final int HALVINGS = 7;
    /** Words that begin at the left keep most of their width: a sheet half empty looks like a mistake. */
    private static final double RAGGED = 0.72;

    private final Text text;
    /** Measured on, never drawn: a parent asks how large the words would be without laying them out anew. */
    private final Text measure = new Text();
    private final boolean wraps;
    private Pos alignment = Pos.CENTER_LEFT;
    private double balancedFor = -1;
    private double balancedTo;
    private String balancedWords = "";

    Words(String words, Font font, Paint colour, boolean wraps) {
        this.text = new Text(words);
        this.wraps = wraps;
        text.setFont(font);
        text.setFill(colour);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        setMouseTransparent(true);
        getChildren().add(text);
    }

    public Words centred() {
        alignment = Pos.CENTER;
        text.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    public Words right() {
        alignment = Pos.CENTER_RIGHT;
        text.setTextAlignment(TextAlignment.RIGHT);
        return this;
    }

    public String words() {
        return text.getText();
    }

    public void say(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            requestLayout();
        }
    }

    public void colour(Paint colour) {
        text.setFill(colour);
    }

    /** The drawn text, for tests that look whether all of it is inside its box. */
    public Text drawn() {
        return text;
    }

    @Override
    public Orientation getContentBias() {
        return wraps ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(measured(text.getText(), 0).getWidth()) + SLACK;
    }

    @Override
    protected double computeMinWidth(double height) {
        return wraps ? Math.min(computePrefWidth(height), longestWord()) : computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(measured(text.getText(), wraps && width > 0 ? width : 0).getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        text.setWrappingWidth(wraps ? balanced(width) : 0);
        double room = width - text.getLayoutBounds().getWidth();
        double x = switch (alignment.getHpos()) {
            case CENTER -> room / 2;
            case RIGHT -> room;
            default -> 0;
        };
        text.relocate(Math.round(x), Math.round((getHeight() - text.getLayoutBounds().getHeight()) / 2));
    }

    /** The narrowest width that needs no more lines than the one given: the height is the same. */
    private double balanced(double width) {
        if (width == balancedFor && text.getText().equals(balancedWords)) {
            return balancedTo;
        }
        double height = measured(text.getText(), width).getHeight();
        double fits = width;
        if (height > text.getFont().getSize() * 2) {
            double least = Math.max(width * (alignment == Pos.CENTER ? 0.5 : RAGGED), longestWord());
            for (int i = 0; i < HALVINGS && least < fits - SLACK; i++) {
                double middle = Math.ceil((least + fits) / 2);
                if (measured(text.getText(), middle).getHeight() > height) {
                    least = middle;
                } else {
                    fits = middle;
                }
            }
        }
        balancedFor = width;
        balancedWords = text.getText();
        balancedTo = fits;
        return fits;
    }

    /** A word is never broken in two. */
    public double longestWord() {
        String longest = "";
        for (String word : text.getText().split("\\s+")) {
            if (word.length() > longest.length()) {
                longest = word;
            }
        }
        return Math.ceil(measured(longest, 0).getWidth()) + SLACK;
    }

    /** @param wrapping 0 for one line */
    private Bounds measured(String words, double wrapping) {
        measure.setFont(text.getFont());
        measure.setText(words);
        measure.setWrappingWidth(wrapping);
        return measure.getLayoutBounds();
    }
}
