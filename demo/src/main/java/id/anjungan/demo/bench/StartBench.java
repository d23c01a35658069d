package id.anjungan.demo.bench;

import id.anjungan.demo.bench.Bench.Figure;
import id.anjungan.demo.office.Child;
import id.anjungan.demo.office.Lone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * From the start of the process to the first answered touch, terminal against bare window, turn by turn in one run;
 * both from jars with the same flags, each with its own class-data archive. The terminal is the one that
 * {@code ./anjungan terminal} starts: its class path, its flags, its archive; its journal was opened before, as that of
 * any terminal but a new one. The processor's time is told beside: a busy machine changes it least. Last, the memory
 * of the terminal at rest.
 */
final class StartBench {

    private static final int ROUNDS = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 4_000_000;
    private static final double TICKS_PER_SECOND = 100;

    private final Path sample;
    private final Path scratch;
    private final Launched launched;
    private Lone terminal;

    /** One start. @param millis until the touch was answered; {@code processor} what all its threads used, in ms */
    private record Start(double millis, double processor) {
    }

    StartBench(Path home) throws IOException {
        sample = home.resolve("config").resolve("offices").resolve("contoh");
        scratch = Files.createTempDirectory("anjungan-bench-");
        launched = Launched.byTheScript(System.getenv());
    }

    List<Figure> measure() throws IOException {
        try (Child paper = Lone.printer(scratch)) {
            int printer = paper.await(0, "ready", n -> n.path("event").asText().equals("ready"), PATIENCE).path("port")
                    .asInt();
            terminal = Lone.in(scratch.resolve("office"), sample, printer);
            return figures();
        }
    }

    private List<Figure> figures() throws IOException {
        Path archive = scratch.resolve("bare.jsa");
        bare("-XX:ArchiveClassesAtExit=" + archive);
        List<Start> bare = new ArrayList<>();
        List<Start> own = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Start first = bare("-XX:SharedArchiveFile=" + archive);
            Start second = terminal();
            if (round > 0) {
                bare.add(first);
                own.add(second);
            }
        }
        double ratio = median(own, Start::millis) / median(bare, Start::millis);
        double work = median(own, Start::processor) / median(bare, Start::processor);
        return List.of(new Figure("start.bare", median(bare, Start::millis), "ms", Double.NaN),
                new Figure("start.terminal", median(own, Start::millis), "ms", Double.NaN),
                new Figure("start.ratio", ratio, "x", 2.0),
                new Figure("start.bare.processor", median(bare, Start::processor), "ms", Double.NaN),
                new Figure("start.terminal.processor", median(own, Start::processor), "ms", Double.NaN),
                new Figure("start.ratio.processor", work, "x", Double.NaN),
                new Figure("start.resident", resident(), "MB", 220));
    }

    private Start bare(String archive) throws IOException {
        long start = System.nanoTime();
        try (Child child = Child.start("bare", scratch.resolve("bare.log"), launched.bareWindow(archive))) {
            return answered(child, Map.of("do", "touch", "x", BareWindow.WIDTH / 2, "y", BareWindow.HEIGHT / 2), "bare",
                    start);
        }
    }

    private Start terminal() throws IOException {
        long start = System.nanoTime();
        try (Child child = Child.start("terminal", scratch.resolve("terminal.log"), launched.terminal(terminal))) {
            return answered(child, Map.of("do", "touch", "id", "language"), "start", start);
        }
    }

    /** Touches as soon as its page stands; answered when the screen says something else than before. */
    private static Start answered(Child child, Map<String, Object> touch, String page, long start)
            throws IOException {
        child.await(0, "ready", n -> n.path("event").asText().equals("ready"), PATIENCE);
        while (!says(child, "page", page)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(child.name() + " did not come to " + page);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        String before = said(child, "language");
        child.ask(touch);
        while (says(child, "language", before)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(child.name() + " did not answer a touch");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new Start(millis, processor(child.pid()));
    }

    /** User and system time of a process, as the kernel counts them; it counts in hundredths of a second. */
    private static double processor(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    private static boolean says(Child child, String field, String word) {
        return said(child, field).equals(word);
    }

    private static String said(Child child, String field) {
        return child.ask(Map.of("do", "page")).path(field).asText();
    }

    private double resident() throws IOException {
        try (Child child = Child.start("terminal", scratch.resolve("terminal.log"), launched.terminal(terminal))) {
            answered(child, Map.of("do", "touch", "id", "language"), "start", System.nanoTime());
            LockSupport.parkNanos(REST.toNanos());
            String kilobytes = Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status")).stream()
                    .filter(l -> l.startsWith("VmRSS")).findFirst().orElse("0").replaceAll("\\D", "");
            return Double.parseDouble(kilobytes) / 1024;
        }
    }

    private static double median(List<Start> values, ToDoubleFunction<Start> of) {
        return values.stream().mapToDouble(of).sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
