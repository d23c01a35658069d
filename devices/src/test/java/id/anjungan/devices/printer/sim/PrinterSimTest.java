package id.anjungan.devices.printer.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.printer.Receipts;
import id.anjungan.devices.printer.escpos.EscPosPrinter;
import id.anjungan.devices.printer.escpos.ProfileBook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator by its bytes alone: what a stranger's program would see on the same port. */
class PrinterSimTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path dir;
    private PrinterSim sim;
    private Socket host;

    @BeforeEach
    void start() throws IOException {
        sim = PrinterSim.quiet(PrinterSim.Model.good());
        host = new Socket("127.0.0.1", sim.port());
        host.setSoTimeout(3000);
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
        sim.close();
    }

    @Test
    void statusAnswers_areThePublishedOnes() throws Exception {
        assertEquals("12 12 12 12", statuses());
        sim.nearEnd();
        assertEquals("12 12 12 1E", statuses());
        sim.paperOutAfter(0);
        assertEquals("1A 32 12 7E", statuses());
        sim.refill();
        sim.cover(true);
        assertEquals("1A 16 12 12", statuses());
    }

    @Test
    void realTimeQuestions_areAnsweredWhileTheEngineStands() throws Exception {
        sim.hold(true);
        send("menunggu\n");
        assertEquals("12 12 12 12", statuses());
        assertEquals(List.of(), sim.sheets());
    }

    @Test
    void questionInsideAPicture_isAnsweredAndSpoilsIt_whichIsTheTrap() throws Exception {
        send(new byte[] {0x1D, 0x76, 0x30, 0, 4, 0, 1, 0, 0x10, 0x04, 0x01, 0x55});
        assertEquals(0x12, host.getInputStream().read());
    }

    @Test
    void automaticStatus_isPushedOnEachChange() throws Exception {
        send(new byte[] {0x1D, 0x61, 0x0E});
        assertArrayEquals(new byte[] {0x10, 0, 0, 0x0F}, host.getInputStream().readNBytes(4));
        sim.paperOutAfter(0);
        assertArrayEquals(new byte[] {0x18, 0, 0x0F, 0x0F}, host.getInputStream().readNBytes(4));
    }

    @Test
    void paperOutMidJob_theRestWaits_andComesOutAfterTheRefill() throws Exception {
        sim.paperOutAfter(12);
        send("baris satu\nbaris dua\n");
        send(new byte[] {0x1D, 0x56, 0x41, 10});
        while (!sim.currentWord().equals("paper_out")) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), sim.sheets());
        sim.refill();
        List<Sheet> sheets = sim.await(2, SOON);
        assertFalse(sheets.get(0).cut());
        assertEquals("baris satu\nb", sheets.get(0).words());
        assertEquals("aris dua", sheets.get(1).words());
    }

    @Test
    void renderedPaper_carriesAQrThatAPhoneReads_andTheBytesThatMadeIt() throws Exception {
        EscPosPrinter printer = new EscPosPrinter(new TcpChannel("127.0.0.1", sim.port(), CLOCK),
                ProfileBook.shipped().find("generic-80").orElseThrow(), CLOCK);
        printer.open(Deadline.in(SOON, CLOCK));
        printer.print(Receipts.settled(), 1, Deadline.in(SOON, CLOCK));
        printer.close();
        Sheet sheet = sim.await(1, SOON).get(0);
        Path png = new SheetFiles(dir).keep(sheet);
        assertEquals(dir.resolve("001.png"), png);
        assertArrayEquals(sheet.raw(), Files.readAllBytes(dir.resolve("001.bin")));
        assertEquals("https://samsat.example.id/b/01J9Z3QK7M?s=8f3a2c", qr(ImageIO.read(png.toFile())));
        assertEquals(replayed(sheet.raw()).rows(), sheet.rows(), "the picture follows from the kept bytes alone");
    }

    @Test
    void scriptDrivesTheRunningProgram_andItEndsWithItsInput() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), PrinterSimMain.class.getName(), "--dir", dir.toString())
                .redirectErrorStream(true).start();
        try (var out = process.inputReader(StandardCharsets.UTF_8); var in = process.outputWriter()) {
            String ready = out.readLine();
            assertTrue(ready.startsWith("{\"event\":\"ready\",\"port\":"), ready);
            int port = Integer.parseInt(ready.replaceAll("\\D", ""));
            in.write("{\"do\":\"near_end\"}\n{\"do\":\"dance\"}\n");
            in.flush();
            assertEquals("{\"event\":\"state\",\"is\":\"near_end\"}", out.readLine());
            assertEquals("{\"done\":\"near_end\"}", out.readLine());
            assertTrue(out.readLine().startsWith("{"), "an unknown word is an answer, not an end");
            try (Socket peer = new Socket("127.0.0.1", port)) {
                peer.getOutputStream().write("Halo\n\035VA\001".getBytes(StandardCharsets.US_ASCII));
                String receipt = out.readLine();
                assertTrue(receipt.contains("\"text\":[\"Halo\"]"), receipt);
                assertTrue(Files.exists(dir.resolve("001.png")));
            }
            in.close();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static Sheet replayed(byte[] raw) throws Exception {
        try (PrinterSim again = PrinterSim.quiet(PrinterSim.Model.good());
                Socket line = new Socket("127.0.0.1", again.port())) {
            line.getOutputStream().write(raw);
            return again.await(1, SOON).get(0);
        }
    }

    private static String qr(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private String statuses() throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (int n = 1; n <= 4; n++) {
            send(new byte[] {0x10, 0x04, (byte) n});
            answers.write(host.getInputStream().read());
        }
        StringBuilder hex = new StringBuilder();
        for (byte b : answers.toByteArray()) {
            hex.append(String.format("%02X ", b));
        }
        return hex.toString().strip();
    }

    private void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void send(byte[] bytes) throws IOException {
        host.getOutputStream().write(bytes);
    }
}
