package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The simulated receipt printer: what came out of it, and its faults. */
public final class Printer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Child child;

    Printer(Child child) {
        this.child = child;
    }

    /** One sheet as it fell. @param text decoded from its bytes; the bytes lie beside the picture as {@code .bin} */
    public record Sheet(Path picture, String text) {
        public Path bytes() {
            return Path.of(picture.toString().replaceAll("\\.png$", ".bin"));
        }
    }

    public int mark() {
        return child.mark();
    }

    /** The first sheet after the mark whose text has these words. */
    public Sheet await(int mark, String words) {
        return sheet(child.await(mark, "sheet with \"" + words + "\"", n -> isSheet(n)
                && n.path("text").toString().contains(words), PATIENCE));
    }

    public List<Sheet> since(int mark) {
        return child.since(mark).stream().filter(Printer::isSheet).map(Printer::sheet).toList();
    }

    /** {@code paper_out}, {@code refill}, {@code unplug}, {@code plug}, ... */
    public void make(String fault) {
        child.ask(Map.of("do", fault));
    }

    /** The paper ends after so many more bytes. */
    public void endsAfter(long bytes) {
        child.ask(Map.of("do", "paper_out", "at", bytes));
    }

    private static boolean isSheet(JsonNode n) {
        return n.path("event").asText().equals("receipt");
    }

    private static Sheet sheet(JsonNode n) {
        JsonNode text = n.path("text");
        StringBuilder lines = new StringBuilder();
        if (text.isArray()) {
            text.forEach(line -> lines.append(line.asText()).append('\n'));
        } else {
            lines.append(text.asText());
        }
        return new Sheet(Path.of(n.path("png").asText()), lines.toString());
    }
}
