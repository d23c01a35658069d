package id.anjungan.demo.bench;

import id.anjungan.demo.office.Lone;
import id.anjungan.language.Sayings;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Command lines as {@code ./anjungan} makes them: it hands its own for a terminal to the bench.
 *
 * @param flags     of a terminal, its class-data archive among them
 * @param classPath of a terminal: jars only
 */
record Launched(List<String> flags, String classPath) {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    /** @throws Bench.Unmeasured when the bench was not started by the script, or no archive could be made */
    static Launched byTheScript(Map<String, String> environment) {
        String flags = environment.getOrDefault("ANJUNGAN_TERMINAL_FLAGS", "");
        String classPath = environment.getOrDefault("ANJUNGAN_TERMINAL_CLASSPATH", "");
        if (classPath.isEmpty() || !flags.contains(ARCHIVE)) {
            throw new Bench.Unmeasured(Sayings.of(Bench.class).say("not.by.script"));
        }
        return new Launched(List.of(flags.strip().split("\\s+")), classPath);
    }

    List<String> terminal(Lone office) {
        return java(flags, classPath, office.main(), office.arguments());
    }

    /** The same flags and jars, and the jar that holds the window; another archive. */
    List<String> bareWindow(String archive) {
        List<String> others = new ArrayList<>(flags);
        others.removeIf(f -> f.startsWith(ARCHIVE));
        others.add(archive);
        return java(others, classPath + File.pathSeparator + jarOf(BareWindow.class), BareWindow.class.getName(),
                List.of());
    }

    private static List<String> java(List<String> flags, String classPath, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
