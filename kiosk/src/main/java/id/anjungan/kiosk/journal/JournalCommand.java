package id.anjungan.kiosk.journal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anjungan journal ...}. */
@Command(name = "anjungan journal", mixinStandardHelpOptions = true,
        description = "Membuktikan jurnal terminal, atau menyalinnya untuk pemeriksa.")
public final class JournalCommand {

    private static final Pattern HEAD = Pattern.compile("(\\d+):([0-9a-f]{64})");

    private final PrintWriter out;

    private JournalCommand(PrintWriter out) {
        this.out = out;
    }

    /** English with {@code --en}, or by {@code ANJUNGAN_LANG=en}. */
    public static void main(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (!words.isEmpty() && "en".equals(System.getenv("ANJUNGAN_LANG")) && !words.contains("--en")) {
            words.add("--en");
        }
        System.exit(run(new PrintWriter(System.out, true), words.toArray(new String[0])));
    }

    /** @return 0 proved, 1 a fault found, 2 wrong usage or not a journal */
    public static int run(PrintWriter out, String... args) {
        return new CommandLine(new JournalCommand(out)).setOut(out).setErr(out)
                .setExecutionExceptionHandler((fault, line, result) -> {
                    out.println(fault.getMessage());
                    out.flush();
                    return CommandLine.ExitCode.USAGE;
                }).execute(args);
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Memeriksa rantai dan tanda tangan; mengatakan apa yang terbukti dan apa yang tidak. "
                    + "Keluar dengan 0 bila terbukti, 1 bila rusak atau pusat tidak menjawab, 2 bila bukan jurnal.")
    int verify(@Parameters(paramLabel = "FILE", description = "journal.db") Path file,
            @Option(names = "--key", required = true, paramLabel = "PUB",
                    description = "kunci publik terminal (base64), atau berkas yang memuatnya") String key,
            @Option(names = "--head", paramLabel = "SEQ:HASH",
                    description = "seperti --hub, dengan kepala yang dicatat pihak lain") String head,
            @Option(names = "--hub", paramLabel = "URL", description = "alamat web pusat, misalnya "
                    + "http://127.0.0.1:8080; kepala yang dicatatnya (GET /journal/ALIRAN/head, tanpa masuk) "
                    + "membuktikan bahwa tidak ada baris yang dipotong dari ujung jurnal") URI hub,
            @Option(names = "--en", description = "in English") boolean english) throws IOException {
        Optional<JournalVerifier.Known> known = Optional.empty();
        if (head != null) {
            Matcher m = HEAD.matcher(head);
            if (!m.matches()) {
                throw new IllegalArgumentException("--head: SEQ:HASH, misalnya 120:9f86d0... (64 angka heksa)");
            }
            known = Optional.of(new JournalVerifier.Known(Long.parseLong(m.group(1)), m.group(2)));
        }
        return new JournalVerifier(out, words(english)).verify(file, publicKey(key), known,
                Optional.ofNullable(hub));
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Menyalin semua baris, satu objek JSON sebaris.")
    int export(@Parameters(index = "0", paramLabel = "FILE", description = "journal.db") Path file,
            @Parameters(index = "1", arity = "0..1", paramLabel = "OUT",
                    description = "berkas tujuan; tanpa ini FILE.jsonl") Path target,
            @Option(names = "--en", description = "in English") boolean english) {
        return new JournalVerifier(out, words(english)).export(file,
                target == null ? file.resolveSibling(file.getFileName() + ".jsonl") : target);
    }

    private static Words words(boolean english) {
        return Words.in(english || "en".equals(System.getenv("ANJUNGAN_LANG")));
    }

    /** A base64 key has slashes but is hardly ever a file; a file may be {@code terminal.pub}. */
    private static String publicKey(String keyOrFile) throws IOException {
        Path file = Path.of(keyOrFile);
        return Files.isRegularFile(file) ? Files.readString(file).strip() : keyOrFile.strip();
    }
}
