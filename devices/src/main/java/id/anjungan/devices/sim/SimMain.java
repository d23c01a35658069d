package id.anjungan.devices.sim;

import id.anjungan.language.CommandLines;
import id.anjungan.language.Reason;
import id.anjungan.language.Sayings;
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
        Sayings sayings = Sayings.of(SimMain.class);
        CommandLine line = line(command, sayings);
        line.setExecutionExceptionHandler((e, c, parsed) -> {
            c.getErr().println(sentence(sayings, e));
            return 1;
        });
        return line.execute(arguments);
    }

    static CommandLine line(Object command, Sayings sayings) {
        return CommandLines.of(command, sayings);
    }

    private static String sentence(Sayings sayings, Exception e) {
        return e instanceof BindException ? sayings.say("port.in.use") : sayings.say("cannot.run", Reason.of(e).say());
    }
}
