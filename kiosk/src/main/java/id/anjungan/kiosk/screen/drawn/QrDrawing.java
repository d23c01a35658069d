package id.anjungan.kiosk.screen.drawn;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * A QR on white with its quiet zone of four modules (ISO/IEC 18004), black on white in every palette: what phones read
 * best. A module is a whole number of units, so that edges stay sharp. Proof-read before it is shown.
 */
public final class QrDrawing extends StackPane {

    private static final int QUIET = 4;
    private static final int PROOF = 4;

    /** @throws IllegalArgumentException when the text does not fit a QR */
    public QrDrawing(String text, double most) {
        BitMatrix bits = encoded(text);
        int modules = bits.getWidth();
        int unit = (int) Math.max(1, Math.floor(most / (modules + 2 * QUIET)));
        ImageView view = new ImageView(drawn(bits, unit));
        view.setSmooth(false);
        getChildren().add(view);
        double side = (double) unit * (modules + 2 * QUIET);
        setMinSize(side, side);
        setMaxSize(side, side);
        setBackground(new Background(new BackgroundFill(Color.WHITE, new CornerRadii(24), Insets.EMPTY)));
        setMouseTransparent(true);
    }

    /**
     * The first of the eight masks that the commonest reader can read: with the mask the standard prefers, about one
     * payload in sixty grows a false finder pattern on which ZXing gives up, however good the picture.
     */
    private static BitMatrix encoded(String text) {
        BitMatrix preferred = encoded(text, -1);
        if (reads(preferred, text)) {
            return preferred;
        }
        for (int mask = 0; mask < 8; mask++) {
            BitMatrix other = encoded(text, mask);
            if (reads(other, text)) {
                return other;
            }
        }
        return preferred;
    }

    /** @param mask 0 to 7, or -1 for the one the standard prefers */
    private static BitMatrix encoded(String text, int mask) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.MARGIN, 0);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        if (mask >= 0) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR of " + text.length() + " characters", e);
        }
    }

    private static boolean reads(BitMatrix bits, String text) {
        int side = (bits.getWidth() + 2 * QUIET) * PROOF;
        BitMatrix page = new BitMatrix(side);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    page.setRegion((x + QUIET) * PROOF, (y + QUIET) * PROOF, PROOF, PROOF);
                }
            }
        }
        try {
            DetectorResult found = new Detector(page).detect();
            return text.equals(new Decoder().decode(found.getBits()).getText());
        } catch (ReaderException e) {
            return false;
        }
    }

    private static WritableImage drawn(BitMatrix bits, int unit) {
        int side = bits.getWidth() * unit;
        WritableImage image = new WritableImage(side, side);
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = bits.get(x / unit, y / unit) ? 0xFF000000 : 0xFFFFFFFF;
            }
        }
        image.getPixelWriter().setPixels(0, 0, side, side,
                javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }
}
