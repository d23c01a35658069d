package id.anjungan.devices.scanner.sim;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** The eye of a scanner: reads the QR off a picture. */
public final class QrEye {

    private static final Map<DecodeHintType, ?> WITH_CARE = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrEye() {
    }

    /**
     * Two readings, for each alone misses some codes: the first takes the first finder patterns that fit, the second
     * tries them all.
     *
     * @throws IOException when the picture cannot be read or holds no readable QR
     */
    public static String read(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        if (image == null) {
            throw new IOException(png + " is no picture");
        }
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(light));
        try {
            return new QRCodeReader().decode(seen, WITH_CARE).getText();
        } catch (ReaderException tryTheOther) {
            return readAll(seen, png);
        }
    }

    private static String readAll(BinaryBitmap seen, Path png) throws IOException {
        try {
            return new QRCodeMultiReader().decodeMultiple(seen, WITH_CARE)[0].getText();
        } catch (NotFoundException nothing) {
            throw new IOException("no QR can be read from " + png, nothing);
        }
    }
}
