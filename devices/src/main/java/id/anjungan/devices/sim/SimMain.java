package id.anjungan.devices.sim;

import java.net.BindException;
import picocli.CommandLine;

/**
 * Runs a simulator's command line: standard output belongs to its events, so logs and faults go to the error stream.
 */
public final class SimMain {

    private static final String LOG_SETTING = "logback.configurationFile";

    private SimMain() {
    }

    /**
     * @param command annotated for picocli
     * @return 0 fine, 1 a fault, 2 wrong usage
     */
    public static int run(Object command, String[] arguments) {
        if (System.getProperty(LOG_SETTING) == null) {
            System.setProperty(LOG_SETTING, "id/anjungan/devices/sim/logback-sim.xml");
        }
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((e, c, parsed) -> {
            c.getErr().println(sentence(e));
            return 1;
        });
        return line.execute(arguments);
    }

    private static String sentence(Exception e) {
        return e instanceof BindException
                ? "Port sudah dipakai program lain; pilih --port lain. (The port is in use; choose another --port.)"
                : "Tidak dapat dijalankan (cannot run): " + e.getMessage();
    }
}
