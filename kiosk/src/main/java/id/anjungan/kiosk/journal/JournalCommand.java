package id.anjungan.kiosk.journal;

import id.anjungan.language.CommandLines;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anjungan journal ...}. */
@Command(name = "anjungan journal", mixinStandardHelpOptions = true,
        description = "${bundle:about}")
public final class JournalCommand {

    private static final Pattern HEAD = Pattern.compile("(\\d+):([0-9a-f]{64})");

    private static final Logger LOG = LoggerFactory.getLogger(JournalCommand.class);

    /** What was typed proves nothing; the message is a sentence. */
    private static final class Unproved extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unproved(String sentence) {
            super(sentence);
        }
    }

    private final PrintWriter out;
    private final Sayings sayings;

    private JournalCommand(PrintWriter out, Sayings sayings) {
        this.out = out;
        this.sayings = sayings;
    }

    /** English with {@code --en}, or by {@code ANJUNGAN_LANG=en}. */
    public static void main(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (!words.isEmpty() && Sayings.chosen().equals("en") && !words.contains("--en")) {
            words.add("--en");
        }
        System.exit(run(new PrintWriter(System.out, true), words.toArray(new String[0])));
    }

    /** @return 0 proved, 1 a fault found, 2 wrong usage or not a journal */
    public static int run(PrintWriter out, String... args) {
        Sayings sayings = Sayings.of(JournalCommand.class, List.of(args).contains("--en") ? "en" : Sayings.chosen());
        return CommandLines.of(new JournalCommand(out, sayings), sayings).setOut(out).setErr(out)
                .setExecutionExceptionHandler((fault, line, result) -> {
                    LOG.debug("journal", fault);
                    out.println(fault instanceof Unproved ? fault.getMessage()
                            : sayings.say("cannot", Reason.of(fault).in(sayings.language())));
                    out.flush();
                    return CommandLine.ExitCode.USAGE;
                }).execute(args);
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = {"${bundle:about.verify}", "${bundle:about.verify.exit}"})
    int verify(@Parameters(paramLabel = "${bundle:label.file}", description = "${bundle:option.file}") Path file,
            @Option(names = "--key", required = true, paramLabel = "${bundle:label.key}",
                    description = "${bundle:option.key}") String key,
            @Option(names = "--head", paramLabel = "SEQ:HASH",
                    description = "${bundle:option.head}") String head,
            @Option(names = "--hub", paramLabel = "URL", description = "${bundle:option.hub}") String hub,
            @Option(names = "--en", description = "${bundle:option.en}") boolean english) throws IOException {
        Optional<JournalVerifier.Known> known = Optional.empty();
        if (head != null) {
            Matcher m = HEAD.matcher(head);
            if (!m.matches()) {
                throw new Unproved(sayings.say("head.form"));
            }
            known = Optional.of(new JournalVerifier.Known(Long.parseLong(m.group(1)), m.group(2)));
        }
        return new JournalVerifier(out, inEnglish(english)).verify(file, publicKey(key), known,
                hub == null ? Optional.empty() : Optional.of(hub(hub)));
    }

    private URI hub(String typed) {
        try {
            URI uri = new URI(typed);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            LOG.debug("--hub {}", typed, unreadable);
        }
        throw new Unproved(sayings.say("hub.form", typed));
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "${bundle:about.export}")
    int export(@Parameters(index = "0", paramLabel = "${bundle:label.file}",
                    description = "${bundle:option.file}") Path file,
            @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.out}",
                    description = "${bundle:option.out}") Path target,
            @Option(names = "--en", description = "${bundle:option.en}") boolean english) {
        return new JournalVerifier(out, inEnglish(english)).export(file,
                target == null ? file.resolveSibling(file.getFileName() + ".jsonl") : target);
    }

    private static boolean inEnglish(boolean asked) {
        return asked || Sayings.chosen().equals("en");
    }

    /**
     * A base64 key has slashes but is hardly ever a file; a file may be {@code terminal.pub}. What is neither is no
     * fault of the journal.
     */
    private String publicKey(String keyOrFile) throws IOException {
        Path file = Path.of(keyOrFile);
        String key = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : keyOrFile;
        if (!TerminalKey.isPublicKey(key.strip())) {
            throw new Unproved(sayings.say("key.none", keyOrFile));
        }
        return key.strip();
    }
}
