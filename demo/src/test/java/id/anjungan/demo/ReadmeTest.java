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

    /** What is typed by hand: each option is the program's own, and ports and secrets are those of the sample's files. */
    @Test
    void everyCommandOfTheOfficeByHand_isKnownWithItsOptions() throws IOException {
        String launcher = Files.readString(ROOT.resolve("anjungan"));
        String doc = Files.readString(ROOT.resolve("docs/office-by-hand.md"));
        String settings = Files.readString(ROOT.resolve("config/offices/contoh/terminal.yaml"))
                + Files.readString(ROOT.resolve("config/offices/contoh/hub.yaml"));
        Set<String> wrong = new TreeSet<>();
        int typed = 0;
        for (String line : doc.lines().filter(l -> l.startsWith("./anjungan ")).toList()) {
            typed++;
            Matcher sim = Pattern.compile("./anjungan sim ([a-z]+) .*").matcher(line);
            String known = sim.matches() ? source(launcher, sim.group(1)) : launcher;
            Matcher option = Pattern.compile(" (--[a-z-]+)(?: ([^ ]+))?").matcher(line);
            while (option.find()) {
                String name = sim.matches() ? '"' + option.group(1) + '"' : option.group(1);
                String value = String.valueOf(option.group(2));
                if (!known.contains(name) || value.matches("\\d{5,}|[A-Z]{3,}(-[A-Z]+)?") && !value.equals("KODE")
                        && !settings.contains(value)) {
                    wrong.add(line.substring(0, Math.min(30, line.length())) + ": " + option.group());
                }
            }
        }
        Matcher file = Pattern.compile("config/offices/[a-z./]+[a-z]").matcher(doc);
        while (file.find()) {
            assertTrue(Files.exists(ROOT.resolve(file.group())), file.group());
        }
        assertTrue(doc.contains(settings.replaceAll("(?s).*web:\\s+host: (\\S+)\\s+port: (\\d+).*", "--notify http://$1:$2")
                + notifyPath()), "the acquirer would notify nobody");
        assertEquals(Set.of(), wrong);
        assertEquals(9, typed);
    }

    private static String notifyPath() throws IOException {
        Matcher m = Pattern.compile("NOTIFY = \"([^\"]+)\"").matcher(Files.readString(ROOT.resolve(
                "central/src/main/java/id/anjungan/central/web/WebServer.java")));
        assertTrue(m.find());
        return m.group(1);
    }

    private static String source(String launcher, String sim) throws IOException {
        Matcher m = Pattern.compile("\n" + sim + " (\\w+) ([A-Za-z.]+)\n").matcher(launcher);
        assertTrue(m.find(), sim);
        String file = "src/main/java/" + m.group(2).replace('.', '/') + ".java";
        Path there = ROOT.resolve("central").resolve(file);
        return Files.readString(Files.exists(there) ? there : ROOT.resolve("devices").resolve(file));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
