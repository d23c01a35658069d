package id.anjungan.kiosk;

import id.anjungan.config.Loaded;
import id.anjungan.config.Problem;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.technician.Settings;
import id.anjungan.language.Sayings;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminal's main: settings, then {@link Terminal}; a fault at the start is one sentence and exit code 1. */
public final class Kiosk {

    static final String VERSION = "0.1.0";

    private static final int FAULT = 1;
    private static final int USAGE = 2;

    private Kiosk() {
    }

    public static void main(String[] args) {
        int code = run(System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(PrintStream err, String... args) {
        Optional<Arguments> typed = Arguments.read(args);
        if (typed.isEmpty()) {
            err.println(say("usage"));
            return USAGE;
        }
        CompletableFuture<Void> ahead = ahead(typed.get());
        Drivers drivers = StandardDrivers.table(Clock.systemUTC());
        Loaded<TerminalConfig> loaded = Settings.load(typed.get().config(), drivers, Catalogue.IDS);
        if (loaded instanceof Loaded.Problems<TerminalConfig> bad) {
            for (Problem problem : bad.all()) {
                err.println(problem.sentence(Sayings.chosen()));
            }
            return FAULT;
        }
        return serve(err, typed.get(), ((Loaded.Valid<TerminalConfig>) loaded).value(),
                new Terminal.Means(drivers, ahead, Clock.systemUTC()));
    }

    /** The screen's libraries are loaded while the settings are read: half of a terminal's start is the screen's. */
    private static CompletableFuture<Void> ahead(Arguments typed) {
        if (typed.headless()) {
            System.setProperty("glass.platform", "Monocle");
        }
        return screenless(typed) ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(FxPlatform::ahead);
    }

    private static boolean screenless(Arguments typed) {
        return !typed.headless() && !typed.driven() && FxPlatform.headless();
    }

    private static String say(String key) {
        return Sayings.of(Kiosk.class).say(key);
    }

    private static int serve(PrintStream err, Arguments typed, TerminalConfig config, Terminal.Means means) {
        if (typed.driven() && config.mode() == TerminalConfig.Mode.PRODUCTION) {
            err.println(say("driven.refused"));
            return FAULT;
        }
        if (screenless(typed)) {
            err.println(say("no.display"));
            return FAULT;
        }
        Thread.setDefaultUncaughtExceptionHandler((t, fault) -> log().error("thread {} died", t.getName(), fault));
        Terminal terminal = new Terminal(config, means);
        try {
            terminal.start(typed.enrol());
        } catch (Exception | LinkageError fault) {
            log().debug("start failed", fault);
            err.println(Refusal.sentence(Sayings.of(Kiosk.class), fault, config.queue().bind().map(b -> b.host()
                    + ":" + b.port()).orElse("")));
            terminal.close();
            return FAULT;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(terminal::close, "shutdown"));
        terminal.onWindowClosed(() -> System.exit(0));
        try {
            if (typed.driven()) {
                terminal.drive(System.in, System.out);
                System.exit(0);
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** Not a field of this class: the log is set up while the screen already starts. */
    private static Logger log() {
        return LoggerFactory.getLogger(Kiosk.class);
    }
}
