package id.anjungan.kiosk.screen.look;

/**
 * The panel: pixels, size in the hand, and the scale of the drawing on it. Everything is drawn on a sheet 1080 units
 * wide and at least 1920 high, portrait; the sheet is scaled to the panel and centred.
 *
 * @param diagonalInches decides how many units a millimetre has, so that touch targets have their size on the glass
 */
public record Glass(int widthPx, int heightPx, double diagonalInches) {

    public static final double WIDTH = 1080;
    public static final double LEAST_HEIGHT = 1920;

    /** EN 301 549 and kiosk practice: no target under 18 mm, none nearer to the next than 3 mm. */
    public static final double TARGET_MM = 18;
    public static final double GAP_MM = 3;

    public Glass {
        if (widthPx < 100 || heightPx < 100 || !(diagonalInches > 1)) {
            throw new IllegalArgumentException("no panel: " + widthPx + "x" + heightPx + ", " + diagonalInches + " in");
        }
    }

    public double scale() {
        return Math.min(widthPx / WIDTH, heightPx / LEAST_HEIGHT);
    }

    /** Height of the sheet in units: a taller panel gives more room, a wider one only margins. */
    public double sheetHeight() {
        return Math.max(LEAST_HEIGHT, heightPx / scale());
    }

    public double pxPerMm() {
        return Math.hypot(widthPx, heightPx) / (diagonalInches * 25.4);
    }

    /** Units of the sheet in so many millimetres of glass. */
    public double mm(double mm) {
        return mm * pxPerMm() / scale();
    }

    /** Least side of a target, in units. */
    public double target() {
        return Math.ceil(mm(TARGET_MM));
    }

    /** Least gap between targets, in units. */
    public double gap() {
        return Math.max(14, Math.ceil(mm(GAP_MM)));
    }
}
