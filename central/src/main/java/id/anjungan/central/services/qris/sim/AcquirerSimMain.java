package id.anjungan.central.services.qris.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.config.Pem;
import id.anjungan.files.OwnFiles;
import id.anjungan.language.Sayings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan sim acquirer}: JSON lines in, JSON lines out, until the input closes. */
@Command(name = "anjungan sim acquirer", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"${bundle:about.what}",
            "${bundle:about.do}",
            "${bundle:about.for.1}",
            "${bundle:about.for.2}",
            "${bundle:about.faults}",
            "${bundle:about.end}"})
public final class AcquirerSimMain implements Callable<Integer> {

    private static final int KEY_BITS = 2048;

    @Option(names = "--port", defaultValue = "0", paramLabel = "${bundle:label.port}",
            description = "${bundle:option.port} (${bundle:label.default} ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--db", defaultValue = "acquirer.db", paramLabel = "${bundle:label.file}",
            description = "${bundle:option.db} (${bundle:label.default} ${DEFAULT-VALUE})")
    private Path file;

    @Option(names = "--keys", defaultValue = "acquirer-keys", paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.keys} (${bundle:label.default} ${DEFAULT-VALUE})")
    private Path keys;

    @Option(names = "--notify", paramLabel = "${bundle:label.url}",
            description = "${bundle:option.notify}")
    private Optional<URI> notify = Optional.empty();

    @Option(names = "--client-id", defaultValue = "simulasi-klien", paramLabel = "${bundle:label.text}",
            description = "${bundle:option.client} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String clientId;

    @Option(names = "--client-secret", defaultValue = "simulasi-rahasia", paramLabel = "${bundle:label.text}",
            description = "${bundle:option.secret} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String clientSecret;

    @Option(names = "--partner-id", defaultValue = "simulasi-mitra", paramLabel = "${bundle:label.text}",
            description = "${bundle:option.partner} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String partnerId;

    @Option(names = "--merchant-id", defaultValue = "SIMULASI0000001", paramLabel = "${bundle:label.text}",
            description = "${bundle:option.merchant} (${bundle:label.default} ${DEFAULT-VALUE})")
    private String merchantId;

    public static void main(String[] args) {
        System.exit(LineConsole.line(new AcquirerSimMain(), Sayings.chosen()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        makeKeys(keys);
        AcquirerSim.Partner partner = new AcquirerSim.Partner(clientId, Pem.publicKey(keys.resolve("public.pem")),
                clientSecret, partnerId, merchantId);
        return LineConsole.serve("sim acquirer", console -> {
            try (AcquirerSim sim = AcquirerSim.start(new AcquirerSim.Settings(port, file, partner, notify),
                    Clock.systemUTC())) {
                console.event("ready", Map.of("url", sim.url().toString(), "db", file.toAbsolutePath().toString(),
                        "privateKey", keys.resolve("private.pem").toAbsolutePath().toString(), "clientId", clientId,
                        "partnerId", partnerId, "merchantId", merchantId, "simulation", true));
                console.run((command, line) -> carryOut(sim, command, line));
            }
        });
    }

    /** A pair as a partner would make it when it signs up. Existing files are left as they are. */
    private static void makeKeys(Path dir) throws IOException, GeneralSecurityException {
        Path secret = dir.resolve("private.pem");
        if (Files.exists(secret)) {
            return;
        }
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(KEY_BITS);
        KeyPair pair = maker.generateKeyPair();
        OwnFiles.write(OwnFiles.folder(dir).resolve("private.pem"), Pem.write(pair.getPrivate()));
        Files.writeString(dir.resolve("public.pem"), Pem.write(pair.getPublic()));
    }

    private static Map<String, ?> carryOut(AcquirerSim sim, String command, JsonNode line) {
        String purchase = line.path("purchase").asText();
        switch (command) {
            case "pay":
                return pay(sim, line.path("qr").asText(sim.qrOf(purchase).orElse("")), line.path("late").asBoolean());
            case "open":
                return Map.of("open", sim.open());
            case "refund":
                return Map.of("refunded", sim.refund(purchase));
            case "notify":
                return Map.of("sent", sim.notifyAgain(purchase));
            case "notify-at":
                sim.notifyAt(URI.create(line.path("url").asText()));
                return Map.of();
            case "notice":
                sim.noticeFault(NoticeFault.ofCode(line.path("kind").asText())
                        .orElseThrow(() -> new IllegalArgumentException("none, never, bad_signature or twice")));
                return Map.of();
            case "fault":
                sim.faults().set(line);
                return Map.of();
            case "state":
                return Map.of("paid", sim.paid(), "open", sim.open().size(), "faults", sim.faults().describe(),
                        "notice", sim.noticeFault());
            default:
                throw new IllegalArgumentException("pay, open, refund, notify, notify-at, notice, fault or state");
        }
    }

    private static Map<String, ?> pay(AcquirerSim sim, String qr, boolean late) {
        AcquirerSim.Paying paying = sim.pay(qr, late);
        if (paying instanceof AcquirerSim.Paying.Declined declined) {
            throw new IllegalArgumentException(declined.why());
        }
        return Map.of("paid", paying);
    }
}
