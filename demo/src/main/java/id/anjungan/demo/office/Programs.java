package id.anjungan.demo.office;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the office's programs: this JVM, its class path, and the flags it was given for them. */
public final class Programs {

    private static final List<String> INHERITED = List.of("--add-opens", "--enable-native-access",
            "--sun-misc-unsafe-memory-access", "-Dprism.", "-Danjungan.", "-Djavafx.cachedir");

    /** Two cores carry eight programs here: small heaps, one compiler thread's worth of warm-up. */
    static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    static final List<String> MIDDLE = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    static final List<String> TERMINAL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Programs() {
    }

    /** @param jvm more flags; {@code main} the class; then its arguments */
    public static List<String> java(List<String> jvm, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(inherited(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.add("-Dlogback.configurationFile=logback-demo.xml");
        command.addAll(jvm);
        command.add("-cp");
        command.add(System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator,
                File.pathSeparator));
        command.add(main);
        command.addAll(arguments);
        return command;
    }

    static List<String> inherited(List<String> flags) {
        return flags.stream().filter(f -> INHERITED.stream().anyMatch(f::startsWith)).toList();
    }
}
