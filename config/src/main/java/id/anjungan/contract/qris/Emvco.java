package id.anjungan.contract.qris;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an EMVCo merchant-presented QR: id (two digits), length (two digits), value, and so on; field 63 is a
 * CRC-16/CCITT-FALSE over everything before its value. Lengths count characters, as every wallet does.
 */
public final class Emvco {

    private static final String CRC_ID = "63";
    private static final int HEAD = 4;
    private static final int LONGEST_VALUE = 99;
    private static final int LONGEST_TEXT = 1024;

    /** @param id two digits; {@code value} one to 99 characters */
    public record Field(String id, String value) {
    }

    private Emvco() {
    }

    /** Fields as text, without a CRC: the value of a template. @throws IllegalArgumentException for a value too long */
    public static String template(List<Field> fields) {
        StringBuilder text = new StringBuilder();
        for (Field f : fields) {
            if (f.value.isEmpty() || f.value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("field " + f.id + " has " + f.value.length() + " characters");
            }
            text.append(f.id).append(String.format("%02d", f.value.length())).append(f.value);
        }
        return text.toString();
    }

    /** A whole QR text with its CRC. */
    public static String sealed(List<Field> fields) {
        String open = template(fields) + CRC_ID + "04";
        return open + crc(open);
    }

    /** Fields of a whole QR text, the CRC left out. Empty if the text is torn or its CRC is wrong. */
    public static Optional<List<Field>> open(String text) {
        if (text == null || text.length() > LONGEST_TEXT || text.length() < 2 * HEAD
                || !text.startsWith(CRC_ID + "04", text.length() - 2 * HEAD)) {
            return Optional.empty();
        }
        int seal = text.length() - HEAD;
        return crc(text.substring(0, seal)).equals(text.substring(seal))
                ? fields(text.substring(0, seal - HEAD)) : Optional.empty();
    }

    /** Fields of a template. Empty if the text is torn. */
    public static Optional<List<Field>> fields(String text) {
        List<Field> found = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            if (at + HEAD > text.length() || !text.substring(at, at + HEAD).matches("[0-9]{4}")) {
                return Optional.empty();
            }
            int end = at + HEAD + Integer.parseInt(text.substring(at + 2, at + HEAD));
            if (end > text.length()) {
                return Optional.empty();
            }
            found.add(new Field(text.substring(at, at + 2), text.substring(at + HEAD, end)));
            at = end;
        }
        return Optional.of(List.copyOf(found));
    }

    /** First field of that id. */
    public static Optional<String> value(List<Field> fields, String id) {
        return fields.stream().filter(f -> f.id.equals(id)).map(Field::value).findFirst();
    }

    /** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF), four upper-case hex digits. */
    public static String crc(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return String.format("%04X", crc & 0xFFFF);
    }
}
