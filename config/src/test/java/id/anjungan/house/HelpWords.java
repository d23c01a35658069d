package id.anjungan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/** What a command's help must be in either language: nothing missing, and no word of the other one. */
public final class HelpWords {

    private static final Set<String> INDONESIAN = Set.of("yang", "tidak", "berkas", "bawaan", "dengan", "perintah",
            "pakai", "menampilkan", "dan", "atau", "untuk", "dari", "lewat", "bila", "mesin", "perangkat", "bahasa",
            "jurnal", "kunci", "tiruan", "tanpa", "mencetak", "kartu", "layar", "kantor", "membaca", "berakhir");
    private static final Set<String> ENGLISH = Set.of("the", "and", "or", "usage", "shows", "this", "with", "without",
            "default", "file", "from", "reads", "command", "commands", "missing", "unknown", "folder's", "what", "ends",
            "settings", "prints", "show", "version", "free", "any", "key", "machine");

    private HelpWords() {
    }

    /** This command's help and that of all below it. */
    public static void checked(CommandLine line, String language) {
        StringWriter told = new StringWriter();
        line.usage(new PrintWriter(told, true), CommandLine.Help.Ansi.OFF);
        checked(told.toString(), language);
        line.getCommandSpec().args().forEach(a -> assertFalse(String.join("", a.description()).isBlank(),
                line.getCommandName() + ": " + a.paramLabel() + " is not described"));
        line.getSubcommands().values().forEach(below -> checked(below, language));
    }

    /** @param help as it was printed */
    public static void checked(String help, String language) {
        assertFalse(help.isBlank(), "no help");
        assertFalse(help.contains("${") || help.contains("{0}") || help.contains("null"), help);
        Set<String> foreign = new TreeSet<>(language.equals("en") ? INDONESIAN : ENGLISH);
        foreign.retainAll(words(help));
        assertEquals(Set.of(), foreign, "words of the other language in\n" + help);
    }

    /** Options, files and JSON are the same everywhere: they are no words. */
    private static Set<String> words(String help) {
        String text = help.replaceAll("\\{\"do\"[^\\n]*", " ").replaceAll("\\S*[-./_=\"\\[\\]]\\S*", " ");
        return Set.copyOf(new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z']+"))));
    }
}
