package id.anjungan.demo.office;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Command lines of the office's programs: this JVM, its class path, and the flags it was given for them. */
public final class Programs {

    private static final List<String> INHERITED = List.of("--add-opens", "--enable-native-access",
            "--sun-misc-unsafe-memory-access", "-Dprism.", "-Danjungan.", "-Djavafx.cachedir");

    /** Two cores carry eight programs here: small heaps, one compiler thread's worth of warm-up. */
    static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    static final List<String> MIDDLE = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    static final List<String> TERMINAL = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT = new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % PORTS));

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

    /**
     * A free port for a program that must be told its own before it starts; from below the range the kernel hands to
     * outgoing connections, so that none of ours takes it in between.
     */
    static int freePort() throws IOException {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = FIRST_PORT + NEXT.getAndIncrement() % PORTS;
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // The next one, then.
            }
        }
        throw new IOException("no free port from " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1));
    }
}
