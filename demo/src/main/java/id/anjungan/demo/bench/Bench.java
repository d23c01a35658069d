package id.anjungan.demo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./anjungan bench NAME}: a measurement, as a table and as JSON; exit 1 when it is beyond its limit. The table
 * speaks the reader's language; the JSON names each figure in English, whoever reads it.
 */
@Command(name = "anjungan bench", mixinStandardHelpOptions = true, description = "${bundle:about}")
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final ObjectMapper JSON = Json.mapper();

    /** One figure. @param code of its name in the sayings; {@code limit} not to be exceeded, NaN where there is none */
    record Figure(String code, double value, String unit, double limit) {
        boolean held() {
            return Double.isNaN(limit) || value <= limit;
        }
    }

    /** What keeps a measurement from being made; the message is a sentence for its reader. */
    static final class Unmeasured extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unmeasured(String sentence) {
            super(sentence);
        }
    }

    @Spec
    private CommandSpec spec;

    private final Sayings sayings;

    private Bench(Sayings sayings) {
        this.sayings = sayings;
    }

    public static void main(String[] args) {
        System.exit(line(Sayings.chosen()).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    static CommandLine line(String language) {
        Sayings sayings = Sayings.of(Bench.class, language);
        return CommandLines.of(new Bench(sayings), sayings);
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "${bundle:about.start}")
    int start() {
        Path home = Path.of(System.getProperty("anjungan.home", ".")).toAbsolutePath().normalize();
        return tell("start", () -> new StartBench(home).measure());
    }

    @Command(name = "touch", mixinStandardHelpOptions = true, description = "${bundle:about.touch}")
    int touch() {
        return tell("touch", TouchBench::measure);
    }

    @Command(name = "queue", mixinStandardHelpOptions = true, description = "${bundle:about.queue}")
    int queue() {
        return tell("queue", () -> new QueueBench().measure());
    }

    private int tell(String name, Callable<List<Figure>> bench) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Figure> figures = bench.call();
            figures.forEach(f -> out.printf("%-52s %10.2f %-4s %s%n", sayings.say(f.code()), f.value(), f.unit(),
                    limit(f)));
            out.println(json(name, figures));
            return figures.stream().allMatch(Figure::held) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (Unmeasured reason) {
            spec.commandLine().getErr().println(reason.getMessage());
        } catch (Exception fault) {
            LOG.error("bench {}", name, fault);
            spec.commandLine().getErr().println(sayings.say("failed", name));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private String limit(Figure f) {
        return Double.isNaN(f.limit()) ? "" : "(<= " + f.limit() + ") " + sayings.say(f.held() ? "held" : "beyond");
    }

    private static String json(String name, List<Figure> figures) throws JsonProcessingException {
        Sayings english = Sayings.of(Bench.class, "en");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", name);
        all.put("held", figures.stream().allMatch(Figure::held));
        all.put("figures", figures.stream().map(f -> Map.of("name", english.say(f.code()), "value",
                Math.round(f.value() * 100) / 100.0, "unit", f.unit(), "limit",
                Double.isNaN(f.limit()) ? "" : f.limit(), "held", f.held())).toList());
        return JSON.writeValueAsString(all);
    }
}
