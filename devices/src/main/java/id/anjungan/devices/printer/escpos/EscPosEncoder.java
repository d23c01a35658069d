package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From a receipt to ESC/POS bytes for one profile. Pure: the same receipt always gives the same bytes. The result comes
 * in commands that must not be torn apart (a line, a slice of a picture).
 */
public final class EscPosEncoder {

    private static final int LINE_DOTS = 32;
    private static final int PROCESS_IDS = 36 * 36 * 36 * 36;

    private final PrinterProfile profile;
    private final PaperText text;

    public EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.text = new PaperText(profile.codePage().set());
    }

    /** Everything up to and including the cut. */
    public List<byte[]> document(Receipt receipt) {
        List<byte[]> commands = new ArrayList<>();
        commands.add(bytes(0x1B, 0x40, 0x1B, 0x74, profile.codePage().number(), 0x1B, 0x33, LINE_DOTS));
        for (Receipt.Element element : receipt.elements()) {
            commands.addAll(element(element));
        }
        commands.add(end());
        return commands;
    }

    /** Asked behind the cut: "printed up to here?", as far as the profile says the printer can answer. */
    public byte[] questions(int jobNumber) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (profile.abilities().processId().usable()) {
            out.writeBytes(bytes(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30));
            out.writeBytes(processId(jobNumber).getBytes(StandardCharsets.US_ASCII));
        }
        if (profile.abilities().barrier().usable()) {
            out.writeBytes(bytes(0x1D, 0x72, 1));
        }
        return out.toByteArray();
    }

    /** Four letters or digits, the form in which GS ( H carries a number: 0-9A-Z, base 36. */
    public static String processId(int jobNumber) {
        String digits = Integer.toString(Math.floorMod(jobNumber, PROCESS_IDS), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private List<byte[]> element(Receipt.Element element) {
        if (element instanceof Receipt.Line line) {
            return List.of(line(line));
        }
        if (element instanceof Receipt.Pair pair) {
            List<String> lines = PaperText.pair(text.plain(pair.left()), text.plain(pair.right()), profile.columns());
            return List.of(styled(lines, Align.LEFT, Size.NORMAL, pair.bold()));
        }
        if (element instanceof Receipt.Rule) {
            String rule = text.knows('─') ? "─" : "-";
            return List.of(styled(List.of(rule.repeat(profile.columns())), Align.LEFT, Size.NORMAL, false));
        }
        if (element instanceof Receipt.Gap gap) {
            return List.of(bytes(0x1B, 0x64, Math.max(0, Math.min(255, gap.lines()))));
        }
        if (element instanceof Receipt.Qr qr) {
            return Raster.qr(qr.payload(), profile.dots(), profile.qrModuleDots());
        }
        throw new IllegalArgumentException("an element no printer knows: " + element);
    }

    private byte[] line(Receipt.Line line) {
        int columns = profile.columns() / width(line.size());
        return styled(PaperText.wrap(text.plain(line.text()), columns), line.align(), line.size(), line.bold());
    }

    /** Each element sets its style and leaves the printer plain, so that a lost byte spoils one line, not the rest. */
    private byte[] styled(List<String> lines, Align align, Size size, boolean bold) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean centred = align == Align.CENTER;
        boolean sized = size != Size.NORMAL;
        if (centred) {
            out.writeBytes(bytes(0x1B, 0x61, 1));
        }
        if (sized) {
            out.writeBytes(bytes(0x1D, 0x21, (width(size) - 1) << 4 | (height(size) - 1)));
        }
        if (bold) {
            out.writeBytes(bytes(0x1B, 0x45, 1));
        }
        for (String line : lines) {
            out.writeBytes(text.bytes(line));
            out.write(0x0A);
        }
        if (bold) {
            out.writeBytes(bytes(0x1B, 0x45, 0));
        }
        if (sized) {
            out.writeBytes(bytes(0x1D, 0x21, 0));
        }
        if (centred) {
            out.writeBytes(bytes(0x1B, 0x61, 0));
        }
        return out.toByteArray();
    }

    private byte[] end() {
        return switch (profile.cut()) {
            case FULL -> bytes(0x1D, 0x56, 0x41, profile.feedBeforeCut());
            case PARTIAL -> bytes(0x1D, 0x56, 0x42, profile.feedBeforeCut());
            case NONE -> bytes(0x1B, 0x4A, profile.feedBeforeCut());
        };
    }

    private static int width(Size size) {
        return switch (size) {
            case NORMAL, TALL -> 1;
            case LARGE -> 2;
            case HUGE -> 4;
        };
    }

    private static int height(Size size) {
        return switch (size) {
            case NORMAL -> 1;
            case TALL, LARGE -> 2;
            case HUGE -> 4;
        };
    }

    private static byte[] bytes(int... values) {
        byte[] out = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }
}
