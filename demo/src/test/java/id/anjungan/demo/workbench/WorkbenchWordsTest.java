package id.anjungan.demo.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.language.Sayings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Page and program say exactly what the files of words hold; SayingsTest holds the two languages together. */
class WorkbenchWordsTest {

    private static final Pattern IN_PAGE = Pattern.compile("data-(?:t|label)=\"([^\"]+)\"");
    private static final Pattern IN_SCRIPT = Pattern.compile("(?:\\bt|\\btell)\\('([a-z_.]+[a-z])'");

    private static String read(String file) throws IOException {
        try (InputStream in = Workbench.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Matcher m = IN_PAGE.matcher(read("workbench.html")); m.find(); ) {
            used.add(m.group(1));
        }
        for (Matcher m = IN_SCRIPT.matcher(read("workbench.js")); m.find(); ) {
            used.add(m.group(1));
        }
        Arrays.stream(Fault.values()).forEach(f -> used.add("fault." + f.code()));
        Arrays.stream(Said.values()).forEach(s -> used.add("said." + s.code()));
        Arrays.stream(Cannot.Why.values()).forEach(w -> used.add("cannot." + w.code()));
        Arrays.stream(Hand.Way.values()).forEach(w -> used.add("phone." + w.code()));
        DemoVehicles.list().forEach(v -> used.add("vehicle." + v.shows().replaceAll("^ordinary_\\d+$", "ordinary")));
        // The page that is refused to another machine; the addresses that Stay hands in.
        used.addAll(Set.of("cannot.elsewhere", "address.hub", "address.loket", "address.papan"));
        return used;
    }

    @Test
    void pageAndProgramUseTheWordsOfTheFiles_allOfThemAndNoOthers() throws IOException {
        assertEquals(used(), new TreeSet<>(Sayings.of(Workbench.class, "id").all().keySet()));
        assertEquals(used(), new TreeSet<>(Sayings.of(Workbench.class, "en").all().keySet()));
    }

    @Test
    void theScriptHoldsNoSentencesOfItsOwn() throws IOException {
        Matcher sentence = Pattern.compile("'[A-Z][A-Za-z,]* [A-Za-z ,.]+'").matcher(read("workbench.js"));
        Set<String> found = new TreeSet<>();
        while (sentence.find()) {
            found.add(sentence.group());
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void everyWayToPayHasItsButton() throws IOException {
        String page = read("workbench.html");
        for (Hand.Way way : Hand.Way.values()) {
            assertTrue(page.contains("data-pay=\"" + way.code() + "\""), way.code());
        }
    }
}
