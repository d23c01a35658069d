package id.anjungan.demo;

import id.anjungan.demo.office.Office;
import id.anjungan.demo.office.Words;
import id.anjungan.demo.proof.Breakage;
import id.anjungan.demo.proof.Invariants;
import id.anjungan.demo.visits.Once;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./anjungan demo}: a simulated office that stays up, or its scripted visits once. */
@Command(name = "anjungan demo", mixinStandardHelpOptions = true, sortOptions = false,
        description = "${bundle:about}")
public final class Demo implements Callable<Integer> {

    @Option(names = "--once", description = "${bundle:option.once}")
    private boolean once;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", description = "${bundle:option.out}")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--break", paramLabel = "${bundle:label.rule}", description = "${bundle:option.break}")
    private Optional<Integer> broken = Optional.empty();

    @Option(names = "--no-window", description = "${bundle:option.window}")
    private boolean noWindow;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(line(Sayings.chosen()).execute(args));
    }

    static CommandLine line(String language) {
        return CommandLines.of(new Demo(), Sayings.of(Demo.class, language));
    }

    @Override
    public Integer call() throws Exception {
        if (once && folder.isEmpty() || broken.isPresent() && !once) {
            err().println(Words.say("usage"));
            return 2;
        }
        Optional<Breakage> breakage = broken.flatMap(Breakage::of);
        if (broken.isPresent() && breakage.isEmpty()) {
            err().println(unbreakable(broken.get()));
            return 2;
        }
        Path home = Path.of(System.getProperty("anjungan.home", ".")).toAbsolutePath().normalize();
        return once ? once(home, breakage) : stay(home);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Why this rule cannot be broken on purpose, in one sentence. */
    static String unbreakable(int id) {
        return Invariants.waiting().contains(id)
                ? Words.say("break_waits", id, Words.say("rule." + id), Breakage.known())
                : Words.say("break_unknown", id, Breakage.known(), Invariants.waiting());
    }

    private int stay(Path home) throws Exception {
        Path data = Files.createTempDirectory("anjungan-demo-");
        boolean window = !noWindow && System.getenv("DISPLAY") != null;
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ended.countDown();
            await(closed);
        }, "demo-end"));
        try {
            new Stay(new Office.Plan(home, data, data.resolve("out"), window, out()::println)).run(ended);
        } finally {
            forget(data);
            closed.countDown();
        }
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int once(Path home, Optional<Breakage> breakage) throws Exception {
        Path result = folder.orElseThrow().toAbsolutePath();
        try {
            Files.createDirectories(result);
        } catch (IOException refused) {
            err().println(Words.say("out_refused", result));
            return 2;
        }
        Path data = Files.createTempDirectory("anjungan-demo-");
        breakage.ifPresent(b -> out().println(Words.say("break_begins", b.id(), String.join(", ", b.visits()))));
        try {
            List<String> faults = new Once(new Office.Plan(home, data, result, false, out()::println),
                    Clock.systemUTC(), breakage).run();
            faults.forEach(out()::println);
            out().println(faults.isEmpty() ? Words.say("all_held", result.resolve("index.html"))
                    : Words.say("some_broken", faults.size(), result.resolve("index.html")));
            return faults.isEmpty() ? 0 : 1;
        } finally {
            forget(data);
        }
    }

    private static void forget(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
