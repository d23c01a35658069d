package id.anjungan.kiosk.screen.look;

import javafx.scene.paint.Color;

/**
 * One calm ground, one strong colour, one accent kept for "go on" and "look here". The contrast palette is black,
 * white and yellow, at least 7:1 everywhere; a test computes the ratios.
 *
 * @param soft      second-rank words
 * @param brand     the strong colour as a ground; {@code brandDeep} its dark end, {@code brandSoft} its tint,
 *                  {@code brandInk} the strong colour for words and signs on ground or surface
 * @param lip       the lower edge that makes a surface look pressable
 * @param edged     surfaces are told from the ground by an edge, not by their tint
 */
public record Palette(Color ground, Color surface, Color ink, Color soft, Color line, Color lip, Color brand,
        Color brandDeep, Color brandSoft, Color brandInk, Color onBrand, Color onBrandSoft, Color accent,
        Color accentLip, Color onAccent, Toned success, Toned attention, Toned trouble, Toned info, boolean edged) {

    /** A tone's ground, and the words and signs on it. */
    public record Toned(Color ground, Color ink) {
    }

    public static final Palette CALM = new Palette(c("F4F1EA"), c("FFFFFF"), c("0B2530"), c("43575F"), c("CBC5B8"),
            c("DAD4C7"), c("0E6B70"), c("08323A"), c("E0EEEC"), c("0A5A5F"), c("FFFFFF"), c("D5EAE8"), c("FFBF42"),
            c("DE9A14"), c("0B2530"), new Toned(c("DDF1E4"), c("0E5F31")), new Toned(c("FFEFCB"), c("704700")),
            new Toned(c("FBE4E1"), c("98201A")), new Toned(c("E0EEEC"), c("0A5257")), false);

    public static final Palette CONTRAST = new Palette(c("000000"), c("000000"), c("FFFFFF"), c("FFFFFF"), c("FFFFFF"),
            c("FFFFFF"), c("000000"), c("000000"), c("000000"), c("FFE500"), c("FFFFFF"), c("FFFFFF"), c("FFE500"),
            c("FFFFFF"), c("000000"), new Toned(c("000000"), c("FFFFFF")), new Toned(c("000000"), c("FFE500")),
            new Toned(c("000000"), c("FFE500")), new Toned(c("000000"), c("FFFFFF")), true);

    public static Palette of(boolean highContrast) {
        return highContrast ? CONTRAST : CALM;
    }

    private static Color c(String hex) {
        return Color.web(hex);
    }

    /** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public static double ratio(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
