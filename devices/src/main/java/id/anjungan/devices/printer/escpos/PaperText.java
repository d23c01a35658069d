package id.anjungan.devices.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text as a printer's code page can show it, and its lines: what a word processor does, on 32 or 48 columns. */
final class PaperText {

    private final Charset charset;
    private final CharsetEncoder encoder;

    PaperText(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    boolean knows(char c) {
        return encoder.canEncode(c);
    }

    /** Control characters become spaces: text never carries a printer command. */
    String plain(String text) {
        StringBuilder out = new StringBuilder();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints().forEach(c -> out.append(plain(c)));
        return out.toString();
    }

    private String plain(int c) {
        if (Character.isISOControl(c)) {
            return " ";
        }
        String ascii = typewriter(c);
        if (ascii != null) {
            return ascii;
        }
        String same = Character.toString(c);
        if (encoder.canEncode(same)) {
            return same;
        }
        String bare = Normalizer.normalize(same, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare) ? bare : "?";
    }

    /** Quotes, dashes and spaces of typesetting as a typewriter has them; null for everything else. */
    private static String typewriter(int c) {
        return switch (c) {
            case 0x2018, 0x2019, 0x201A, 0x2032 -> "'";
            case 0x201C, 0x201D, 0x201E, 0x2033 -> "\"";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> "-";
            case 0x2026 -> "...";
            case 0x00A0, 0x2007, 0x2009, 0x202F -> " ";
            case 0x2022 -> "*";
            case 0x200B, 0x200E, 0x200F, 0xFEFF -> "";
            default -> null;
        };
    }

    byte[] bytes(String plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(plain.getBytes(charset));
        return out.toByteArray();
    }

    /** Lines of at most {@code columns}; broken at spaces, inside a word only when it is longer than a line. */
    static List<String> wrap(String plain, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : plain.strip().split(" +")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > columns) {
                lines.add(rest.substring(0, columns));
                rest = rest.substring(columns);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A label and its value: on one line where both fit; else the label wraps and the value ends the last line. */
    static List<String> pair(String left, String right, int columns) {
        if (right.length() > columns * 2 / 3) {
            List<String> lines = new ArrayList<>(wrap(left, columns));
            wrap(right, columns - 2).forEach(l -> lines.add("  " + l));
            return lines;
        }
        List<String> lines = new ArrayList<>(wrap(left, columns - right.length() - 1));
        int last = lines.size() - 1;
        String end = lines.get(last);
        lines.set(last, end + " ".repeat(columns - end.length() - right.length()) + right);
        return lines;
    }
}
