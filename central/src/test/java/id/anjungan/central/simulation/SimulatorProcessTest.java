package id.anjungan.central.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.services.qris.sim.AcquirerSimMain;
import id.anjungan.central.services.tax.HttpTaxSource;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.central.services.tax.sim.TaxServerSimMain;
import id.anjungan.contract.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The simulators as a person starts them: processes of their own, JSON lines in and out, ended by closing their input. */
@Timeout(90)
class SimulatorProcessTest {

    @TempDir
    private Path dir;

    @Test
    void taxServer_servesUntilItsInputCloses() throws Exception {
        try (Sim sim = start(TaxServerSimMain.class, "--db", "tax.db", "--today", "2026-11-22", "--seed", "5")) {
            JsonNode ready = sim.line();
            assertEquals("ready", ready.path("event").asText());
            assertTrue(ready.path("vehicles").asInt() > 20_000);
            TaxSource source = new HttpTaxSource(URI.create(ready.path("url").asText()), "simulasi",
                    Duration.ofSeconds(20));
            DemoVehicles.Demo demo = DemoVehicles.find("motorcycle_on_time");
            assertTrue(source.inquire(demo.plate(), demo.chassisTail()) instanceof TaxSource.Inquiry.Found);
            assertTrue(sim.ask("{\"do\":\"hold\"}").path("ok").asBoolean());
            assertEquals("held", sim.ask("{\"do\":\"state\"}").path("faults").path("hold").asText());
            assertEquals(25, sim.ask("{\"do\":\"vehicles\"}").path("vehicles").size());
            assertEquals("not a JSON line", sim.ask("rubbish {").path("why").asText());
            assertEquals(0, sim.end());
        }
    }

    @Test
    void acquirer_makesKeysAndServesUntilItsInputCloses() throws Exception {
        try (Sim sim = start(AcquirerSimMain.class, "--db", "acquirer.db", "--keys", "keys")) {
            assertEquals("ready", sim.line().path("event").asText());
            assertTrue(Files.exists(dir.resolve("keys/private.pem")));
            assertEquals("not_a_qr", sim.ask("{\"do\":\"pay\",\"qr\":\"x\"}").path("why").asText());
            assertEquals("not_a_qr", sim.ask("{\"do\":\"pay\",\"purchase\":\"NONE-0001\"}").path("why").asText());
            assertEquals(0, sim.ask("{\"do\":\"open\"}").path("open").size());
            assertEquals(0, sim.end());
        }
    }

    @Test
    void aPortInUse_isASentenceAndExitOne() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1,
                java.net.InetAddress.getLoopbackAddress());
                Sim sim = start(TaxServerSimMain.class, "--db", "tax.db", "--port",
                        Integer.toString(taken.getLocalPort()))) {
            assertEquals(1, sim.end());
            assertTrue(Files.readString(dir.resolve("err.txt")).contains("port " + taken.getLocalPort()));
        }
    }

    private Sim start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Sim(new ProcessBuilder(command).directory(dir.toFile())
                .redirectError(dir.resolve("err.txt").toFile()).start());
    }

    private static final class Sim implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Sim(Process process) {
            this.process = process;
            this.out = process.inputReader(StandardCharsets.UTF_8);
        }

        JsonNode line() throws IOException {
            return Json.mapper().readTree(out.readLine());
        }

        JsonNode ask(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return line();
        }

        int end() throws Exception {
            process.getOutputStream().close();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
