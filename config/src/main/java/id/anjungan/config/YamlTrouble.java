package id.anjungan.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the YAML parser calls a fault, in the words of whoever typed it. The parser speaks English only. */
final class YamlTrouble {

    /** A part of the parser's sentence, from the special to the general. */
    private static final Map<String, Words> TABLE = table();

    private YamlTrouble() {
    }

    private static Map<String, Words> table() {
        Map<String, Words> t = new LinkedHashMap<>();
        t.put("(TAB)", new Words("tab di awal baris", "a tab at the start of the line"));
        t.put("mapping values are not allowed", new Words(
                "titik dua di tempat yang salah, atau spasi di awal baris yang berlebih",
                "a colon in the wrong place, or too many spaces at the start of the line"));
        t.put("could not find expected ':'", new Words("baris tanpa titik dua", "a line without a colon"));
        t.put("expected <block end>", new Words("spasi di awal baris yang tidak sama dengan baris di atasnya",
                "spaces at the start of the line that differ from the line above"));
        t.put("unexpected end of stream", new Words("tanda kutip atau kurung yang tidak ditutup",
                "a quote or a bracket that is never closed"));
        t.put("expected ',' or", new Words("kurung yang tidak ditutup, atau koma yang kurang",
                "a bracket that is never closed, or a missing comma"));
        t.put("escape character", new Words("garis miring terbalik di dalam tanda kutip",
                "a backslash between quotes"));
        t.put("undefined alias", new Words("tanda bintang di awal isi; beri tanda kutip",
                "a value that starts with an asterisk; put it in quotes"));
        t.put("cannot start any token", new Words("tanda di awal isi yang harus diberi tanda kutip",
                "a value that starts with a sign and needs quotes"));
        t.put("special characters are not allowed", new Words("tanda yang tidak terlihat", "an invisible character"));
        return t;
    }

    static Words of(String parser) {
        return TABLE.entrySet().stream().filter(e -> parser != null && parser.contains(e.getKey()))
                .map(Map.Entry::getValue).findFirst()
                .orElse(new Words("susunan yang tidak terbaca", "text that cannot be read"));
    }
}
