package id.anjungan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The arrows of one module. A module's {@code HouseRulesTest} lists, for each of its packages, the packages it may
 * know; everything not listed is forbidden. Packages are written without the root {@code id.anjungan}; {@code "x.."}
 * means x and all below it. A package may always know the packages it is listed with and itself.
 */
public abstract class HouseRules {

    private static final String ROOT = "id.anjungan";

    /** An arrow that the table forbids and that stands for now, with why and since when. */
    public record Exemption(String from, String to, String reason, LocalDate since) {
    }

    /** Which packages of this module may know which others. */
    protected abstract Map<String, List<String>> arrows();

    /**
     * What a feature's room that is not in the table may know: every slice of a kind knows the same, so that a new one
     * needs no line. The room is named without the root, e.g. {@code central.services.licence}.
     */
    protected Optional<List<String>> ofSlice(String room) {
        return Optional.empty();
    }

    protected List<Exemption> exemptions() {
        return List.of();
    }

    /**
     * Toolkits that have one room each: package prefix of the toolkit -> rooms (relative, {@code ".."} allowed). The
     * bench has JavaFX too, because what it measures the terminal against is a bare JavaFX window without our screen.
     */
    private static final Map<String, List<String>> TOOLKITS = Map.of(
            "javafx", List.of("kiosk.screen..", "demo.bench.."),
            "org.kordamp", List.of("kiosk.screen.."),
            "org.eclipse.paho", List.of("contract.mqtt.."),
            "com.hivemq", List.of("central.broker.."),
            "com.fazecast", List.of("devices.channel.."),
            "javax.smartcardio", List.of("devices.card.."),
            "javax.sound", List.of("devices.sound.."),
            "io.javalin", List.of("central.web.."));

    /**
     * SQL lives in the journal, the stores, and one table class per slice. The demo reads every program's database
     * itself, because a proof that asked those programs for their own figures would prove nothing.
     */
    private static final List<String> SQL_ROOMS = List.of("kiosk.journal..", "central.store..", "demo..");

    private static JavaClasses main;

    private static synchronized JavaClasses classes() {
        if (main == null) {
            main = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPath(Path.of("target", "classes"));
        }
        return main;
    }

    @Test
    void everyArrowIsInTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass c : classes()) {
            String from = room(c);
            List<String> allowed = Optional.ofNullable(arrows().get(from)).or(() -> ofSlice(from)).orElse(null);
            if (allowed == null) {
                found.add("package " + from + " is not in the table of HouseRulesTest");
                continue;
            }
            for (Dependency d : c.getDirectDependenciesFromSelf()) {
                String to = room(d.getTargetClass());
                if (to == null || to.equals(from) || matches(to, allowed) || exempt(from, to)) {
                    continue;
                }
                found.add(from + " -> " + to + "   (" + c.getSimpleName() + " knows "
                        + d.getTargetClass().getSimpleName() + ")");
            }
        }
        assertEquals(Set.of(), found, "arrows outside the table");
    }

    @Test
    void everyToolkitStaysInItsRoom() {
        Set<String> found = new TreeSet<>();
        for (JavaClass c : classes()) {
            for (Dependency d : c.getDirectDependenciesFromSelf()) {
                String target = d.getTargetClass().getPackageName();
                TOOLKITS.forEach((toolkit, rooms) -> {
                    if (under(target, toolkit) && !matches(room(c), rooms)) {
                        found.add(c.getName() + " uses " + toolkit);
                    }
                });
                boolean sql = under(target, "java.sql") || under(target, "org.jdbi");
                String file = c.getName().substring(c.getPackageName().length() + 1).split("\\$")[0];
                if (sql && !matches(room(c), SQL_ROOMS) && !file.contains("Table") && !file.contains("Store")) {
                    found.add(c.getName() + " speaks SQL");
                }
            }
        }
        assertEquals(Set.of(), found, "toolkits outside their rooms");
    }

    @Test
    void everyPackageSaysWhatItOwns() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Path dir : Tidy.directoriesWithJava(Path.of("src", "main", "java"))) {
            if (!Files.exists(dir.resolve("package-info.java"))) {
                found.add(dir.toString());
            }
        }
        assertEquals(Set.of(), found, "packages without package-info.java");
    }

    @Test
    void sizesStayUnderTheStop() throws Exception {
        assertEquals(List.of(), Tidy.sizes(Path.of("src", "main", "java")), "too long");
    }

    @Test
    void clocksIdsAndThreadsArePassedIn() throws Exception {
        assertEquals(List.of(), Tidy.bannedWords(Path.of("src", "main", "java"), bannedWordRooms()), "banned words");
    }

    /** Files (by simple name) that may read the clock, make ids or threads: the mains and the loops' own runners. */
    protected List<String> bannedWordRooms() {
        return new ArrayList<>();
    }

    private boolean exempt(String from, String to) {
        return exemptions().stream().anyMatch(e -> e.from().equals(from) && e.to().equals(to));
    }

    private static boolean matches(String room, List<String> allowed) {
        return room != null && allowed.stream().anyMatch(a -> a.endsWith("..")
                ? under(room, a.substring(0, a.length() - 2)) : a.equals(room));
    }

    private static boolean under(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static String room(JavaClass c) {
        JavaClass base = c.getBaseComponentType();
        String name = base.getPackageName();
        if (!under(name, ROOT)) {
            return null;
        }
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
