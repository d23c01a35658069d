package id.anjungan.devices.printer.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pictures as {@code GS v 0} slices. A QR goes as a picture because many clones do not draw one themselves. */
final class Raster {

    /** Rows of one slice: 255 is the most that old firmware takes; less keeps a broken slice small. */
    static final int SLICE_ROWS = 96;
    private static final int QUIET_MODULES = 4;
    private static final int DLE = 0x10;

    private Raster() {
    }

    /**
     * The commands that draw a QR code in the middle of the paper.
     *
     * @throws IllegalArgumentException when the payload is too long for any code on this paper
     */
    static List<byte[]> qr(String payload, int dots, int wantedModuleDots) {
        BitMatrix code = code(payload);
        int side = code.getWidth() + 2 * QUIET_MODULES;
        int module = Math.min(wantedModuleDots, dots / side);
        if (module < 2) {
            throw new IllegalArgumentException("a QR of " + code.getWidth() + " modules does not fit on " + dots
                    + " dots");
        }
        // The quiet zone is blank paper: fed above and below, left over at the sides, since the code is centred.
        int dotsOfCode = code.getWidth() * module;
        boolean[][] rows = new boolean[dotsOfCode][dotsOfCode];
        for (int y = 0; y < dotsOfCode; y++) {
            for (int x = 0; x < dotsOfCode; x++) {
                rows[y][x] = code.get(x / module, y / module);
            }
        }
        byte quiet = (byte) (QUIET_MODULES * module);
        List<byte[]> commands = new ArrayList<>();
        commands.add(new byte[] {0x1B, 0x4A, quiet, 0x1B, 0x61, 1});
        commands.addAll(slices(rows));
        commands.add(new byte[] {0x1B, 0x61, 0, 0x1B, 0x4A, quiet});
        return commands;
    }

    private static BitMatrix code(String payload) {
        try {
            return new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0,
                    EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + payload.length() + " characters", e);
        }
    }

    static List<byte[]> slices(boolean[][] rows) {
        List<byte[]> commands = new ArrayList<>();
        for (int top = 0; top < rows.length; top += SLICE_ROWS) {
            int height = Math.min(SLICE_ROWS, rows.length - top);
            int width = (rows[0].length + 7) / 8;
            byte[] data = new byte[width * height];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < rows[0].length; x++) {
                    if (rows[top + y][x]) {
                        data[y * width + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
            commands.add(command(width, height, harmless(data)));
        }
        return commands;
    }

    private static byte[] command(int widthBytes, int height, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1D, 0x76, 0x30, 0, (byte) widthBytes, (byte) (widthBytes >> 8), (byte) height,
            (byte) (height >> 8)});
        out.writeBytes(data);
        return out.toByteArray();
    }

    /**
     * A printer may obey a real-time command even inside a picture (DLE EOT, DLE ENQ, DLE DC4: status, recover, power
     * off). Where the dots spell one, one dot more breaks it.
     */
    static byte[] harmless(byte[] data) {
        byte[] safe = data.clone();
        for (int i = 0; i + 1 < safe.length; i++) {
            if (safe[i] == DLE && (safe[i + 1] == 0x04 || safe[i + 1] == 0x05 || safe[i + 1] == 0x14)) {
                safe[i] = 0x18;
            }
        }
        return safe;
    }
}
