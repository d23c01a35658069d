package id.anjungan.central;

import id.anjungan.central.broker.HubBroker.PortTaken;
import id.anjungan.central.store.Store.StoreFault;
import id.anjungan.central.web.WebServer.WebPortTaken;
import id.anjungan.config.ConfigFile;
import id.anjungan.config.HubConfig;
import id.anjungan.config.Loaded;
import id.anjungan.config.Words;
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
@Command(name = "anjungan hub", mixinStandardHelpOptions = true, version = "0.1.0", description = {
    "Pusat semua terminal: broker MQTT, buku besar, meja pembayaran, halaman operator.",
    "The hub of all terminals: MQTT broker, ledger, purchase desk, operator pages."})
public final class Central implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int FAULT = 1;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "hub.yaml")
    private Path config;

    @Option(names = "--language", defaultValue = "id", description = "id | en")
    private String language;

    @Option(names = "--driven",
            description = "baris JSON dari masukan baku (hanya simulasi) | JSON lines (simulation only)")
    private boolean driven;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Central()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Loaded<HubConfig> loaded = ConfigFile.hub(config);
        if (loaded instanceof Loaded.Problems<HubConfig> problems) {
            problems.all().forEach(p -> err.println(p.sentence(language)));
            return FAULT;
        }
        HubConfig settings = ((Loaded.Valid<HubConfig>) loaded).value();
        if (driven && !settings.simulation()) {
            err.println(new Words("--driven hanya untuk simulation: true.", "--driven is for simulation: true only.")
                    .in(language));
            return FAULT;
        }
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Hub hub = Hub.start(settings, Servers.of(settings, Clock.systemUTC()), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                hub.close();
                ended.countDown();
            }, "hub-end"));
            out.println(new Words("Hub siap, MQTT di ", "Hub ready, MQTT on ").in(language)
                    + settings.mqtt().host() + ":" + hub.mqttPort());
            out.println(new Words("Halaman operator: ", "Operators' pages: ").in(language)
                    + (settings.web().tls().isPresent() ? "https://" : "http://") + settings.web().host() + ":"
                    + hub.webPort() + "/");
            hub.firstAccount().ifPresent(first -> out.println(new Words("Akun pertama: " + first.name()
                    + ", kata sandi sekali pakai: ", "First account: " + first.name() + ", one-time password: ")
                    .in(language) + first.password()));
            out.flush();
            if (driven) {
                new Drive(hub).run(System.in, System.out);
                return FINE;
            }
        } catch (IOException | StoreFault | IllegalStateException | IllegalArgumentException cannot) {
            err.println(sentence(cannot, settings).in(language));
            return FAULT;
        }
        ended.await();
        return FINE;
    }

    private static Words sentence(Exception cannot, HubConfig settings) {
        if (cannot instanceof PortTaken taken) {
            return new Words("Port " + taken.getMessage() + " sedang dipakai program lain. Hentikan program itu atau"
                    + " ganti mqtt.port.", "Port " + taken.getMessage() + " is used by another program. Stop that"
                    + " program or change mqtt.port.");
        } else if (cannot instanceof WebPortTaken taken) {
            return new Words("Port " + taken.getMessage() + " sedang dipakai program lain. Hentikan program itu atau"
                    + " ganti web.port.", "Port " + taken.getMessage() + " is used by another program. Stop that"
                    + " program or change web.port.");
        } else if (cannot instanceof StoreFault) {
            return new Words("Basis data " + cannot.getMessage() + " tidak dapat dipakai: periksa sisa ruang disk dan"
                    + " izin menulis di " + settings.dataDirectory() + ". (" + reason(cannot) + ")",
                    "The database " + cannot.getMessage() + " cannot be used: check the free disk space and the"
                    + " permission to write in " + settings.dataDirectory() + ". (" + reason(cannot) + ")");
        } else if (cannot instanceof java.nio.file.FileSystemException file) {
            return new Words("Folder " + file.getFile() + " tidak dapat ditulisi: periksa izin dan sisa ruang disk.",
                    "The folder " + file.getFile() + " cannot be written to: check permissions and free disk space.");
        }
        return new Words("Hub tidak dapat dimulai: " + reason(cannot) + ".", "The hub cannot start: " + reason(cannot)
                + ".");
    }

    private static String reason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
