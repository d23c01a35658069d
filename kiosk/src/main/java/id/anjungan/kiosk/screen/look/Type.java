package id.anjungan.kiosk.screen.look;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/**
 * The ladder of type, in units of the 1080-wide drawing. Large text makes all reading sizes 1.5 times as large; what
 * is display size already (over 40) grows by less, since it is past the enlarged reading size anyway.
 */
public enum Type {
    DISPLAY(104, Weight.EXTRA), BANNER(80, Weight.EXTRA), HERO(64, Weight.EXTRA), TITLE(58, Weight.EXTRA),
    HEADING(40, Weight.EXTRA), LEAD(34, Weight.REGULAR), BODY(30, Weight.REGULAR), STRONG(30, Weight.SEMI),
    LABEL(34, Weight.SEMI), SMALL(27, Weight.REGULAR), SMALL_STRONG(27, Weight.SEMI), KEY(46, Weight.SEMI);

    private static final double LARGE_ALREADY = 40;

    private final double size;
    private final Weight weight;

    Type(double size, Weight weight) {
        this.size = size;
        this.weight = weight;
    }

    /** @param factor 1 for normal text, 1.5 for large, between when a page would not fit */
    public Font font(double factor) {
        return weight.at(grown(size, factor));
    }

    static double grown(double size, double factor) {
        if (factor <= 1 || size < LARGE_ALREADY) {
            return size * factor;
        }
        double gentle = 1 + (factor - 1) * 0.4;
        return Math.max(size * gentle, LARGE_ALREADY * factor);
    }

    /** The three weights the screens use; each file is read when it is first asked for. */
    public enum Weight {
        REGULAR("PlusJakartaSans_400Regular.ttf"), SEMI("PlusJakartaSans_600SemiBold.ttf"),
        EXTRA("PlusJakartaSans_800ExtraBold.ttf");

        private static final Map<Weight, Map<Double, Font>> MADE = new EnumMap<>(Weight.class);

        private final String file;

        Weight(String file) {
            this.file = file;
        }

        /** FX thread only. */
        public Font at(double size) {
            return MADE.computeIfAbsent(this, w -> new HashMap<>()).computeIfAbsent(size, this::made);
        }

        private Font made(double size) {
            for (Font sibling : MADE.getOrDefault(this, Map.of()).values()) {
                return new Font(sibling.getName(), size);
            }
            return loaded(size);
        }

        private Font loaded(double size) {
            try (InputStream in = Type.class.getResourceAsStream("fonts/" + file)) {
                Font font = in == null ? null : Font.loadFont(in, size);
                if (font == null) {
                    throw new IllegalStateException("font " + file + " is not readable");
                }
                return font;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(file, e);
            }
        }
    }
}
