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

/**
 * From the start of the process to the first answered touch, terminal against bare window, turn by turn in one run;
 * both from jars, each with its own class-data archive. Then the memory of the terminal at rest.
 */
final class StartBench {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final String BARE = "id.anjungan.demo.bench.BareWindow";

    private final Path sample;
    private final Path scratch;
    private int printer;

    StartBench(Path home) throws IOException {
        sample = home.resolve("config").resolve("offices").resolve("contoh");
        scratch = Files.createTempDirectory("anjungan-bench-");
    }

    List<Figure> measure() throws IOException {
        try (Child paper = Lone.printer(scratch)) {
            printer = paper.await(0, "ready", n -> n.path("event").asText().equals("ready"), PATIENCE).path("port")
                    .asInt();
            return figures();
        }
    }

    private List<Figure> figures() throws IOException {
        Path bareArchive = scratch.resolve("bare.jsa");
        Path ownArchive = scratch.resolve("terminal.jsa");
        bare(List.of("-XX:ArchiveClassesAtExit=" + bareArchive));
        terminal(List.of("-XX:ArchiveClassesAtExit=" + ownArchive), 0);
        List<Double> bare = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            bare.add(bare(List.of("-XX:SharedArchiveFile=" + bareArchive)));
            own.add(terminal(List.of("-XX:SharedArchiveFile=" + ownArchive), i));
        }
        double ratio = median(own) / median(bare);
        return List.of(new Figure("bare window, first answered touch", median(bare), "ms", Double.NaN),
                new Figure("terminal, first answered touch", median(own), "ms", Double.NaN),
                new Figure("terminal / bare window", ratio, "x", 2.0),
                new Figure("terminal at rest, resident", resident(List.of("-XX:SharedArchiveFile=" + ownArchive)),
                        "MB", 220));
    }

    private double bare(List<String> jvm) throws IOException {
        long start = System.nanoTime();
        try (Child child = Child.start("bare", scratch.resolve("bare.log"), Lone.other(BARE, jvm))) {
            return answered(child, Map.of("do", "touch", "x", BareWindow.WIDTH / 2, "y", BareWindow.HEIGHT / 2), "bare",
                    start);
        }
    }

    private double terminal(List<String> jvm, int round) throws IOException {
        List<String> command = Lone.terminal(sample, scratch.resolve("t" + round), printer, jvm);
        long start = System.nanoTime();
        try (Child child = Child.start("terminal", scratch.resolve("terminal.log"), command)) {
            return answered(child, Map.of("do", "touch", "id", "language"), "start", start);
        }
    }

    /** Touches as soon as its page stands; answered when the screen says something else than before. */
    private static double answered(Child child, Map<String, Object> touch, String page, long start) {
        child.await(0, "ready", n -> n.path("event").asText().equals("ready"), PATIENCE);
        while (!says(child, "page", page)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(child.name() + " did not come to " + page);
            }
            LockSupport.parkNanos(2_000_000);
        }
        String before = said(child, "language");
        child.ask(touch);
        while (says(child, "language", before)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(child.name() + " did not answer a touch");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static boolean says(Child child, String field, String word) {
        return said(child, field).equals(word);
    }

    private static String said(Child child, String field) {
        return child.ask(Map.of("do", "page")).path(field).asText();
    }

    private double resident(List<String> jvm) throws IOException {
        try (Child child = Child.start("terminal", scratch.resolve("terminal.log"),
                Lone.terminal(sample, scratch.resolve("rest"), printer, jvm))) {
            answered(child, Map.of("do", "touch", "id", "language"), "start", System.nanoTime());
            LockSupport.parkNanos(REST.toNanos());
            String kilobytes = Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status")).stream()
                    .filter(l -> l.startsWith("VmRSS")).findFirst().orElse("0").replaceAll("\\D", "");
            return Double.parseDouble(kilobytes) / 1024;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
