package id.anjungan.devices.printer;

import java.util.List;

/**
 * A document for a receipt printer, in lines; the encoder knows columns and code pages.
 *
 * @param title for the journal and the file name of a rendering, e.g. {@code BUKTI PELUNASAN}
 */
public record Receipt(String title, List<Element> elements) {

    /** What stands on the paper, top to bottom. */
    public sealed interface Element {
    }

    /** One paragraph, wrapped at words. */
    public record Line(String text, Align align, Size size, boolean bold) implements Element {
    }

    /** Left and right on one line, dots or spaces between; wraps the left side when both do not fit. */
    public record Pair(String left, String right, boolean bold) implements Element {
    }

    public record Rule() implements Element {
    }

    /** Empty lines. */
    public record Gap(int lines) implements Element {
    }

    /** A QR, drawn as raster so that every clone prints it. */
    public record Qr(String payload) implements Element {
    }

    public enum Align {
        LEFT, CENTER
    }

    public enum Size {
        NORMAL, TALL, LARGE, HUGE
    }

    public Receipt {
        elements = List.copyOf(elements);
    }

    public static Line text(String text) {
        return new Line(text, Align.LEFT, Size.NORMAL, false);
    }

    public static Line center(String text) {
        return new Line(text, Align.CENTER, Size.NORMAL, false);
    }

    public static Line heading(String text) {
        return new Line(text, Align.CENTER, Size.LARGE, true);
    }
}
