package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole office on this machine: tax server, QRIS acquirer with its phone, hub, and booths. Every program is a process
 * of its own and speaks its real protocol on loopback.
 */
public final class Office implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final String NOTIFY = "/snap/v1.0/qr/qr-mpm-notify";

    /**
     * @param home   of the project, for the sample settings
     * @param data   everything the programs write; {@code out} gets logs and papers
     * @param window show the terminal in a window; else it has none
     * @param says   one plain line per step
     */
    public record Plan(Path home, Path data, Path out, boolean window, Consumer<String> says) {

        Path sample() {
            return home.resolve("config").resolve("offices").resolve("contoh");
        }

        public Path logs() {
            return out.resolve("logs");
        }

        /** Everything that any printer printed, as bytes, picture and words. */
        public Path papers() {
            return data.resolve("papers");
        }
    }

    private final Plan plan;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final Child tax;
    private final Child acquirer;
    private final Child licence;
    private final Child hub;
    private final URI hubMqtt;
    private final URI hubWeb;

    /** @param hubSettings paths of {@code hub.yaml} that differ from the sample */
    public Office(Plan plan, Map<String, Object> hubSettings) throws IOException {
        this.plan = plan;
        Files.createDirectories(plan.data());
        plan.says().accept(Words.say("servers"));
        tax = start("tax", "id.anjungan.central.services.tax.sim.TaxServerSimMain",
                List.of("--db", taxBook().toString(), "--api-key", taxServerKey()));
        licence = start("licence", "id.anjungan.central.services.licence.sim.LicenceServerSimMain",
                List.of("--api-key", secret("izin.contoh")));
        int mqtt = FreePort.next();
        int web = FreePort.next();
        hubMqtt = URI.create("tcp://127.0.0.1:" + mqtt);
        hubWeb = URI.create("http://127.0.0.1:" + web);
        acquirer = start("acquirer", "id.anjungan.central.services.qris.sim.AcquirerSimMain",
                List.of("--db", acquirerBook().toString(), "--notify", hubWeb + NOTIFY, "--keys",
                        plan.data().resolve("acquirer-keys").toString(), "--client-id", "ANJUNGAN-CONTOH",
                        "--client-secret", secret("snap.contoh"),
                        "--partner-id", "ANJUNGAN", "--merchant-id", "000123456789"));
        Path config = plan.data().resolve("hub-config");
        Sample sample = Sample.of(plan.sample().resolve("hub.yaml"))
                .with("data-directory", plan.data().resolve("hub").toString()).with("mqtt.port", mqtt)
                .with("web.port", web).with("tax-server.url", ready(tax, STARTING).path("url").asText())
                .with("licence-server.url", ready(licence, STARTING).path("url").asText())
                .with("licence-server.api-key", "file:" + plan.sample().resolve("rahasia/izin.contoh"))
                .with("acquirer.url", ready(acquirer, STARTING).path("url").asText())
                .with("tax-server.api-key", "file:" + plan.sample().resolve("rahasia/pajak.contoh"))
                .with("acquirer.client-secret", "file:" + plan.sample().resolve("rahasia/snap.contoh"))
                .with("acquirer.private-key", plan.data().resolve("acquirer-keys/private.pem").toString());
        hubSettings.forEach(sample::with);
        plan.says().accept(Words.say("hub"));
        hub = start("hub", "id.anjungan.central.Central",
                List.of("--config", sample.write(config.resolve("hub.yaml")).toString(), "--driven"));
        ready(hub, STARTING);
    }

    private Child start(String name, String main, List<String> arguments) throws IOException {
        Child child = Child.start(name, plan.logs().resolve(name + ".log"),
                Programs.java(Programs.MIDDLE, main, arguments));
        parts.add(child);
        return child;
    }

    /** The line with which a program says that it stands, and where. */
    static JsonNode ready(Child child, Duration patience) {
        return child.await(0, "ready", n -> n.path("event").asText().equals("ready"), patience);
    }

    /** A booth whose devices run; its terminal is started by {@link Booth#start}. */
    public Booth booth(String id, Map<String, Object> settings, List<String> jvm) throws IOException {
        Booth booth = new Booth(new Booth.Place(id, plan.sample(), plan.data().resolve(id), plan.logs(),
                plan.papers().resolve(id), plan.window(), settings, jvm), hubMqtt, hubWeb);
        parts.add(booth);
        return booth;
    }

    /** A one-time code of the hub's for this terminal, at the sample's office. */
    public String enrolmentCode(String terminal) throws IOException {
        return hub.ask(Map.of("do", "code", "terminal", terminal, "office",
                Sample.of(plan.sample().resolve("terminal.yaml")).text("office.id"))).path("code").asText();
    }

    /** Name and one-time password of the hub's first operator. */
    public Optional<String> firstPassword() {
        JsonNode where = ready(hub, STARTING);
        return where.has("account") ? Optional.of(where.path("account").asText() + " / "
                + where.path("password").asText()) : Optional.empty();
    }

    public URI hubPage() {
        return hubWeb;
    }

    /** {@code hold}, {@code release}, {@code fault}, {@code quote}, {@code vehicles}. */
    public Child taxServer() {
        return tax;
    }

    /** {@code applications}, {@code fault}, {@code contradict}. */
    public Child licenceServer() {
        return licence;
    }

    public Phone phone() {
        return new Phone(acquirer);
    }

    public Child acquirer() {
        return acquirer;
    }

    public Child hub() {
        return hub;
    }

    public URI taxServerAddress() {
        return URI.create(ready(tax, STARTING).path("url").asText());
    }

    /** What callers of the tax server must show. */
    public String taxServerKey() throws IOException {
        return secret("pajak.contoh");
    }

    private String secret(String file) throws IOException {
        return Files.readString(plan.sample().resolve("rahasia").resolve(file)).strip();
    }

    public Path hubBook() {
        return plan.data().resolve("hub").resolve("hub.db");
    }

    public Path taxBook() {
        return plan.data().resolve("taxserver.db");
    }

    public Path acquirerBook() {
        return plan.data().resolve("acquirer.db");
    }

    /** Every line that any program wrote into its log. */
    public List<String> logLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(plan.logs())) {
            for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                lines.addAll(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList());
            }
        }
        return lines;
    }

    /** The words of every sheet that any printer printed. */
    public List<String> papers() throws IOException {
        List<String> words = new ArrayList<>();
        try (var files = Files.walk(plan.papers())) {
            for (Path sheet : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                words.add(Files.readString(sheet));
            }
        }
        return words;
    }

    /** In the opposite order of their start, so that nobody loses the peer it still needs. */
    @Override
    public void close() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            try {
                parts.get(i).close();
            } catch (Exception fault) {
                plan.says().accept(Words.say("not_ended", fault.getMessage()));
            }
        }
        parts.clear();
    }
}
