package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map is right: what README names is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`|\\]\\(([^)]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./anjungan ([a-z]+)");

    @Test
    void everyPathInReadme_exists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher m = QUOTED.matcher(readme());
        int paths = 0;
        while (m.find()) {
            String word = m.group(1) != null ? m.group(1) : m.group(2);
            if (word.matches("[A-Za-z0-9_.\\-/]+/[A-Za-z0-9_.\\-/]*") && !word.startsWith("./")) {
                paths++;
                if (!Files.exists(ROOT.resolve(word))) {
                    missing.add(word);
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(paths > 25, "the map has " + paths + " paths");
    }

    @Test
    void everyCommandInReadme_isKnownToTheLauncher() throws IOException {
        String launcher = Files.readString(ROOT.resolve("anjungan"));
        Set<String> unknown = new TreeSet<>();
        Matcher m = COMMAND.matcher(readme());
        while (m.find()) {
            if (!launcher.contains("\n" + m.group(1) + ") ") && !launcher.contains("\n" + m.group(1) + ")\n")) {
                unknown.add(m.group(1));
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyClassTheLauncherStarts_isBuilt() throws IOException {
        Matcher m = Pattern.compile("(?:run|\\n[a-z]+) (kiosk|central|demo) ([a-z.]+\\.[A-Z]\\w+)").matcher(
                Files.readString(ROOT.resolve("anjungan")));
        Set<String> missing = new TreeSet<>();
        while (m.find()) {
            String file = m.group(2).replace('.', '/') + ".java";
            boolean there = Set.of("kiosk", "central", "demo", "devices").stream()
                    .anyMatch(module -> Files.exists(ROOT.resolve(module).resolve("src/main/java").resolve(file)));
            if (!there) {
                missing.add(m.group(2));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
