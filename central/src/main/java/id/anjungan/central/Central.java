package id.anjungan.central;

import id.anjungan.central.store.Store.StoreFault;
import id.anjungan.config.ConfigFile;
import id.anjungan.config.HubConfig;
import id.anjungan.config.Loaded;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The hub as a program: settings in, a sentence out when it cannot run, a clean end on SIGTERM. */
@Command(name = "anjungan hub", mixinStandardHelpOptions = true, version = "0.1.0", description = "${bundle:about}")
public final class Central implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULT = 1;

    @Option(names = "--config", required = true, paramLabel = "${bundle:label.file}",
            description = "${bundle:option.config}")
    private Path config;

    @Option(names = "--language", paramLabel = "id|en", description = "${bundle:option.language}")
    private String language = Sayings.chosen();

    @Option(names = "--driven", description = "${bundle:option.driven}")
    private boolean driven;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(line(Sayings.chosen()).execute(args));
    }

    /** @param language of help and faults of typing; {@code --language} chooses what is said afterwards */
    static CommandLine line(String language) {
        return CommandLines.of(new Central(), Sayings.of(Central.class, language));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Sayings sayings = Sayings.of(Central.class, language);
        Loaded<HubConfig> loaded = ConfigFile.hub(config);
        if (loaded instanceof Loaded.Problems<HubConfig> problems) {
            problems.all().forEach(p -> err.println(p.sentence(language)));
            return FAULT;
        }
        HubConfig settings = ((Loaded.Valid<HubConfig>) loaded).value();
        if (driven && !settings.simulation()) {
            err.println(sayings.say("driven.refused"));
            return FAULT;
        }
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Hub hub = Hub.start(settings, Servers.of(settings, Clock.systemUTC()), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                hub.close();
                ended.countDown();
            }, "hub-end"));
            out.println(sayings.say("ready", settings.mqtt().host() + ":" + hub.mqttPort()));
            out.println(sayings.say("pages", (settings.web().tls().isPresent() ? "https://" : "http://")
                    + settings.web().host() + ":" + hub.webPort() + "/"));
            hub.firstAccount().ifPresent(first -> out.println(sayings.say("first.account", first.name(),
                    first.password())));
            out.flush();
            if (driven) {
                new Drive(hub).run(System.in, System.out);
                return FINE;
            }
        } catch (IOException | StoreFault | IllegalStateException | IllegalArgumentException cannot) {
            err.println(StartTrouble.sentence(sayings, cannot, settings));
            return FAULT;
        }
        ended.await();
        return FINE;
    }
}
