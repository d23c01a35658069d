package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a service takes outside its three folders, counted: every line of code in the programs that names the licence
 * service, imports apart. Whoever needs one more mends the house, or says in the decision's record why not.
 */
class SliceTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final String LEAF = "licence";

    /** One line in each list. */
    private static final Map<String, Integer> PROMISED = new TreeMap<>(Map.of("Catalogue.java", 1, "Services.java", 1,
            "Wire.java", 1));

    @Test
    void theSecondServiceIsNamedOutsideItsFolders_onlyInTheListsThatServicesStandIn() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (String module : List.of("config", "devices", "central", "kiosk")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(SliceTest::outside).toList()) {
                    int lines = (int) Files.readAllLines(file).stream().filter(SliceTest::names).count();
                    if (lines > 0) {
                        found.merge(file.getFileName().toString(), lines, Integer::sum);
                    }
                }
            }
        }
        assertEquals(PROMISED, found);
    }

    @Test
    void itsFoldersHaveOneNameEverywhere() {
        for (String folder : List.of("config/src/main/java/id/anjungan/contract",
                "kiosk/src/main/java/id/anjungan/kiosk/services", "central/src/main/java/id/anjungan/central/services",
                "kiosk/src/main/resources/id/anjungan/kiosk/services",
                "central/src/main/resources/id/anjungan/central/services")) {
            assertEquals(true, Files.isDirectory(ROOT.resolve(folder).resolve(LEAF)), folder);
        }
    }

    private static boolean outside(Path file) {
        boolean text = Stream.of(".java", ".properties", ".jte", ".yaml", ".sql", ".js", ".css")
                .anyMatch(file.toString()::endsWith);
        return text && !ROOT.relativize(file).toString().replace('\\', '/').contains("/" + LEAF + "/");
    }

    /** The licence of a font or of the project is another word. */
    private static boolean names(String line) {
        String bare = line.strip();
        return !bare.startsWith("import ") && !bare.startsWith("*") && !bare.startsWith("/*") && !bare.startsWith("#")
                && bare.toLowerCase(java.util.Locale.ROOT).contains(LEAF);
    }
}
