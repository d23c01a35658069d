package id.anjungan.demo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./anjungan bench NAME}: a measurement, as a table and as JSON; exit 1 when it is beyond its limit. */
public final class Bench {

    private static final ObjectMapper JSON = Json.mapper();

    /** One figure. @param limit what it must not exceed; NaN where it only informs */
    record Figure(String name, double value, String unit, double limit) {
        boolean held() {
            return Double.isNaN(limit) || value <= limit;
        }
    }

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> known = List.of("start", "touch", "queue");
        if (args.length != 1 || !known.contains(args[0])) {
            System.err.println("bench " + String.join(" | ", known));
            System.exit(2);
        }
        Path home = Path.of(System.getProperty("anjungan.home", ".")).toAbsolutePath().normalize();
        int code = 1;
        try {
            code = tell(args[0], measure(args[0], home),
                    new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        } catch (Exception fault) {
            System.err.println("bench " + args[0] + ": " + fault);
        }
        System.exit(code);
    }

    private static List<Figure> measure(String name, Path home) throws Exception {
        return switch (name) {
            case "start" -> new StartBench(home).measure();
            case "queue" -> new QueueBench().measure();
            default -> TouchBench.measure();
        };
    }

    private static int tell(String name, List<Figure> figures, PrintWriter out) throws Exception {
        for (Figure f : figures) {
            out.printf("%-46s %10.2f %-4s %s%n", f.name(), f.value(), f.unit(), Double.isNaN(f.limit()) ? ""
                    : "(<= " + f.limit() + ") " + (f.held() ? "ok" : "BEYOND"));
        }
        boolean held = figures.stream().allMatch(Figure::held);
        out.println(JSON.writeValueAsString(Map.of("bench", name, "held", held, "figures",
                figures.stream().map(f -> Map.of("name", f.name(), "value", Math.round(f.value() * 100) / 100.0,
                        "unit", f.unit(), "limit", Double.isNaN(f.limit()) ? "" : f.limit(), "held", f.held()))
                        .toList())));
        return held ? 0 : 1;
    }
}
