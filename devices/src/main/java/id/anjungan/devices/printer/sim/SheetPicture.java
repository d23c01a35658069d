package id.anjungan.devices.printer.sim;

import id.anjungan.devices.sim.DotFont;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import javax.imageio.ImageIO;

/** A sheet as it would lie on a table: paper, ink, the cut edge, and SIMULASI printed along both margins. */
public final class SheetPicture {

    private static final int MARGIN = 44;
    private static final int TABLE = 28;
    private static final int TOP = 30;
    private static final int TABLE_COLOUR = 0xE4E7EB;
    private static final int PAPER_COLOUR = 0xFDFCF8;
    private static final int INK_COLOUR = 0x24242B;
    private static final int MARK_COLOUR = 0xDDCFB6;
    private static final int SHADOW = 10;
    private static final int TOOTH = 8;
    private static final String MARK = "SIMULASI ";

    private SheetPicture() {
    }

    /** Writes the picture as PNG. */
    public static void write(Sheet sheet, Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(of(sheet), "png", png.toFile())) {
            throw new IOException("no PNG writer in this Java");
        }
    }

    /** One pixel for each dot of the print head (8 a millimetre). */
    public static BufferedImage of(Sheet sheet) {
        int paperWidth = sheet.dots() + 2 * MARGIN;
        int paperHeight = sheet.rows().size() + 2 * TOP;
        BufferedImage image = new BufferedImage(paperWidth + 2 * TABLE, paperHeight + 2 * TABLE,
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, ground(sheet, x - TABLE, y - TABLE, paperWidth, paperHeight));
            }
        }
        mark(image, TABLE + MARGIN / 2 - DotFont.HEIGHT / 2, paperHeight);
        mark(image, TABLE + paperWidth - MARGIN / 2 - DotFont.HEIGHT / 2, paperHeight);
        ink(image, sheet);
        return image;
    }

    private static int ground(Sheet sheet, int x, int y, int width, int height) {
        if (x >= 0 && x < width && y >= 0 && y < bottom(sheet, x, height)) {
            return PAPER_COLOUR;
        }
        int outside = Math.max(Math.max(-x, x - width + 1), Math.max(-y, y - 4 - bottom(sheet, x, height) + 1));
        int shade = outside <= 0 || outside > SHADOW ? outside <= 0 ? SHADOW : 0 : SHADOW - outside;
        int darker = shade * shade * 22 / (SHADOW * SHADOW);
        return darken(TABLE_COLOUR, darker);
    }

    /** A cut ends straight with the teeth of the blade; paper that ran out ends in a slant. */
    private static int bottom(Sheet sheet, int x, int height) {
        int clamped = Math.max(0, x);
        if (!sheet.cut()) {
            return height - TOOTH - clamped / 40;
        }
        int phase = clamped % (2 * TOOTH);
        return height - (phase < TOOTH ? phase : 2 * TOOTH - phase) / 2;
    }

    private static int darken(int colour, int by) {
        int r = Math.max(0, (colour >> 16 & 0xFF) - by);
        int g = Math.max(0, (colour >> 8 & 0xFF) - by);
        int b = Math.max(0, (colour & 0xFF) - by);
        return r << 16 | g << 8 | b;
    }

    /** Runs down the margin like the maker's name on the back of thermal paper; never where the print head reaches. */
    private static void mark(BufferedImage image, int left, int paperHeight) {
        for (int run = 0; run < paperHeight - 2 * TOP; run++) {
            char letter = MARK.charAt(run / DotFont.WIDTH % MARK.length());
            for (int across = 0; across < DotFont.HEIGHT; across++) {
                if (DotFont.dot(letter, true, run % DotFont.WIDTH, across)) {
                    image.setRGB(left + DotFont.HEIGHT - 1 - across, TABLE + TOP + run, MARK_COLOUR);
                }
            }
        }
    }

    private static void ink(BufferedImage image, Sheet sheet) {
        for (int y = 0; y < sheet.rows().size(); y++) {
            BitSet row = sheet.rows().get(y);
            for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(x + 1)) {
                image.setRGB(TABLE + MARGIN + x, TABLE + TOP + y, INK_COLOUR);
            }
        }
    }
}
