package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.kiosk.page.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenTextsTest {

    private static final Pattern KEY = Pattern.compile("\"((?:screen|action|wib)\\.[a-z0-9_.]+)\"");
    private static final Set<String> BUILT = Set.of("screen.staff.", "screen.plate.", "screen.tone.",
            "screen.pay.way.", "screen.face.");

    private final Texts texts = new Texts(FxScreen.TEXT_ROOMS);

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(List.of(), texts.faults());
    }

    @Test
    void everyKeyInTheCodeHasWords_andNoWordsAreLeftOver() throws Exception {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/anjungan/kiosk/screen"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        used.removeAll(BUILT);
        used.remove("screen.fault");
        assertEquals(Set.of(), used.stream().filter(k -> !texts.has(k)).collect(Collectors.toSet()), "no words for");
        assertEquals(Set.of(), texts.keys().stream().filter(k -> k.startsWith("screen."))
                .filter(k -> !used.contains(k) && BUILT.stream().noneMatch(k::startsWith))
                .collect(Collectors.toSet()), "words nobody says");
    }
}
