package id.anjungan.devices.display.sim;

import id.anjungan.devices.sim.DotFont;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The display as a picture: glowing dots behind dark glass, the word SIMULASI on the frame. */
public final class DisplayPicture {

    private static final int DOT = 3;
    private static final int FRAME = 36;
    private static final int CELL_WIDTH = (DotFont.WIDTH + 2) * DOT;
    private static final int CELL_HEIGHT = (DotFont.HEIGHT + 4) * DOT;
    private static final int FRAME_COLOUR = 0x2B2F36;
    private static final int GLASS_COLOUR = 0x0A1416;
    private static final int OFF_COLOUR = 0x10201F;
    private static final int ON_COLOUR = 0x5CF2D6;
    private static final int LABEL_COLOUR = 0x9AA3AF;

    private DisplayPicture() {
    }

    /** Writes the picture as PNG. */
    public static void write(List<String> lines, Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(of(lines), "png", png.toFile())) {
            throw new IOException("no PNG writer in this Java");
        }
    }

    public static BufferedImage of(List<String> lines) {
        int glassWidth = TwoLines.COLUMNS * CELL_WIDTH + 2 * DOT;
        int glassHeight = 2 * CELL_HEIGHT + 2 * DOT;
        BufferedImage image = new BufferedImage(glassWidth + 2 * FRAME, glassHeight + 2 * FRAME + 8,
                BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, image.getWidth(), image.getHeight(), FRAME_COLOUR);
        fill(image, FRAME, FRAME, glassWidth, glassHeight, GLASS_COLOUR);
        for (int row = 0; row < 2; row++) {
            String line = lines.get(row);
            for (int column = 0; column < TwoLines.COLUMNS; column++) {
                char letter = column < line.length() ? line.charAt(column) : ' ';
                cell(image, letter, FRAME + 2 * DOT + column * CELL_WIDTH, FRAME + 3 * DOT + row * CELL_HEIGHT);
            }
        }
        label(image, "SIMULASI", FRAME, image.getHeight() - DotFont.HEIGHT - 10);
        return image;
    }

    private static void cell(BufferedImage image, char letter, int left, int top) {
        for (int y = 0; y < DotFont.HEIGHT; y++) {
            for (int x = 0; x < DotFont.WIDTH; x++) {
                int colour = DotFont.dot(letter, true, x, y) ? ON_COLOUR : OFF_COLOUR;
                fill(image, left + x * DOT, top + y * DOT, DOT - 1, DOT - 1, colour);
            }
        }
    }

    private static void label(BufferedImage image, String text, int left, int top) {
        for (int i = 0; i < text.length(); i++) {
            for (int y = 0; y < DotFont.HEIGHT; y++) {
                for (int x = 0; x < DotFont.WIDTH; x++) {
                    if (DotFont.dot(text.charAt(i), false, x, y)) {
                        image.setRGB(left + i * DotFont.WIDTH + x, top + y, LABEL_COLOUR);
                    }
                }
            }
        }
    }

    private static void fill(BufferedImage image, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
