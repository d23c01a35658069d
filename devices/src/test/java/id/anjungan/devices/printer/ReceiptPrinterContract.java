package id.anjungan.devices.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Await;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.Health;
import id.anjungan.devices.Reading;
import id.anjungan.devices.printer.PrintResult.NotPrinted;
import id.anjungan.devices.printer.PrintResult.Printed;
import id.anjungan.devices.printer.PrintResult.Unclear;
import id.anjungan.devices.printer.PrintResult.Why;
import id.anjungan.devices.printer.sim.PrinterSim;
import id.anjungan.devices.printer.sim.SimSight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every receipt printer's adapter must do, asked rudely: through its host, with the simulator at the other end of
 * the wire. A driver brings its wire.
 */
public abstract class ReceiptPrinterContract {

    protected static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SOON = Duration.ofSeconds(8);

    /** Bytes of the settled receipt up to somewhere in its QR. */
    private static final int IN_THE_PICTURE = 2_000;

    protected PrinterSim sim;
    private PrinterHost host;
    private final List<Health> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger(40);

    /** The name in the drivers' table. */
    protected abstract String driver();

    /** The simulator's side of the wire. */
    protected abstract PrinterSim simulator() throws IOException;

    /** A fresh adapter at the other side. */
    protected abstract ReceiptPrinter printer();

    /** Cable out, and in again. */
    protected abstract void unplug() throws Exception;

    protected abstract void plug() throws Exception;

    /** The level that this wire's printer proves: 3 by status behind a barrier, 4 by process id. */
    protected abstract int proof();

    /** Whether the profile knows the order to throw away what lies in the printer. */
    protected boolean forgets() {
        return true;
    }

    @BeforeEach
    void start() throws Exception {
        sim = simulator();
        plug();
        host = new PrinterHost(new DeviceIdentity("printer", "printer", driver()), this::printer,
                new PrinterHost.Patience(Duration.ofSeconds(4), Duration.ofMillis(1200), Duration.ofMillis(300),
                        new DeviceHost.Patience(Duration.ofSeconds(2), Duration.ofMillis(100),
                                Duration.ofMillis(400))),
                numbers::incrementAndGet, told::add, CLOCK).start();
        awaitHealth(Health.State.UP, DeviceDetail.OK);
        Await.until("the printer has taken its settings", SOON, () -> SimSight.caughtUp(sim));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        sim.close();
        unplug();
    }

    @Test
    void receiptIsPrinted_andThePrinterItselfSaidSo() throws Exception {
        assertEquals(new Printed(proof()), print(Receipts.settled()));
        String words = sim.await(1, SOON).get(0).words();
        assertTrue(words.contains("BUKTI PELUNASAN"), words);
        assertTrue(words.contains("TOTAL DIBAYAR                        Rp2.232.409"), words);
    }

    @Test
    void twoJobs_comeOutInOrder() throws Exception {
        Answer first = submit(Receipts.oneLine("pertama"), in(30));
        Answer second = submit(Receipts.oneLine("kedua"), in(30));
        assertEquals(new Printed(proof()), first.await());
        assertEquals(new Printed(proof()), second.await());
        assertEquals(List.of("pertama", "kedua"), sim.sheets().stream().map(s -> s.words()).toList());
    }

    @Test
    void expiredJob_isNeverPrinted() throws Exception {
        Answer late = submit(Receipts.oneLine("tiket kemarin"), CLOCK.instant());
        assertEquals(new NotPrinted(Why.EXPIRED, 0), late.await());
        assertEquals(new Printed(proof()), print(Receipts.oneLine("tiket hari ini")));
        assertEquals(List.of("tiket hari ini"), sim.sheets().stream().map(s -> s.words()).toList());
    }

    @Test
    void noPaper_isSaidBeforeAByteIsSent() throws Exception {
        sim.paperOutAfter(0);
        awaitHealth(Health.State.DOWN, DeviceDetail.PAPER_OUT);
        assertEquals(new NotPrinted(Why.PAPER_OUT, 0), print(Receipts.settled()));
        sim.refill();
        awaitHealth(Health.State.UP, DeviceDetail.OK);
        assertEquals(new Printed(proof()), print(Receipts.oneLine("sesudah isi ulang")));
        assertEquals(List.of("sesudah isi ulang"), sim.sheets().stream().map(s -> s.words()).toList());
    }

    @Test
    void paperRunsOutAtByteOne_isNotPrinted() throws Exception {
        sim.paperOutAfter(1);
        PrintResult result = print(Receipts.settled());
        assertEquals(Why.PAPER_OUT, assertInstanceOf(NotPrinted.class, result).why());
        awaitHealth(Health.State.DOWN, DeviceDetail.PAPER_OUT);
    }

    @Test
    void paperRunsOutMidReceipt_isNotPrinted_andTheCopyAfterTheRefillIs() throws Exception {
        sim.paperOutAfter(600);
        NotPrinted stopped = assertInstanceOf(NotPrinted.class, print(Receipts.settled()));
        assertEquals(Why.PAPER_OUT, stopped.why());
        assertTrue(stopped.bytesSent() > 0);
        sim.refill();
        awaitHealth(Health.State.UP, DeviceDetail.OK);
        assertEquals(new Printed(proof()), print(Receipts.oneLine("SALINAN 1")));
        String last = sim.sheets().get(sim.sheets().size() - 1).words();
        assertTrue(last.contains("SALINAN 1"), last);
    }

    @Test
    void coverOpened_isDown_andHealsByItself() throws Exception {
        sim.cover(true);
        awaitHealth(Health.State.DOWN, DeviceDetail.COVER_OPEN);
        assertEquals(new NotPrinted(Why.COVER_OPEN, 0), print(Receipts.oneLine("x")));
        sim.cover(false);
        awaitHealth(Health.State.UP, DeviceDetail.OK);
    }

    @Test
    void paperNearlyOut_isSaid_andPrintingGoesOn() throws Exception {
        sim.nearEnd();
        awaitHealth(Health.State.DEGRADED, DeviceDetail.PAPER_LOW);
        assertInstanceOf(Printed.class, print(Receipts.oneLine("masih bisa")));
    }

    @Test
    void unplugged_showsWithinFiveSeconds_andHealsByItself() throws Exception {
        unplug();
        Instant out = CLOCK.instant();
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        assertTrue(Duration.between(out, CLOCK.instant()).compareTo(Duration.ofSeconds(5)) < 0);
        assertEquals(new NotPrinted(Why.NOT_CONNECTED, 0), print(Receipts.oneLine("x")));
        plug();
        awaitHealth(Health.State.UP, DeviceDetail.OK);
        assertEquals(new Printed(proof()), print(Receipts.oneLine("kembali")));
    }

    @Test
    void unpluggedMidReceipt_isNeverCalledPrinted() throws Exception {
        sim.unplugAfter(700);
        PrintResult result = print(Receipts.settled());
        assertFalse(result instanceof Printed, result.toString());
        assertEquals(List.of(), sim.sheets());
    }

    @Test
    void unpluggedInTheMiddleOfAPicture_theNextReceiptIsPrinted_ifThePrinterCanForget() throws Exception {
        sim.unplugAfter(IN_THE_PICTURE);
        assertFalse(print(Receipts.settled()) instanceof Printed);
        plug();
        awaitHealth(Health.State.UP, DeviceDetail.OK);
        assertEquals(forgets() ? new Printed(proof()) : new NotPrinted(Why.OFFLINE, 0),
                print(Receipts.oneLine("sesudah kabel kembali")));
    }

    @Test
    void answerAfterTheDeadline_isUnclear_andIsNotTakenForTheNextJobs() throws Exception {
        assertEquals(new Printed(proof()), print(Receipts.oneLine("nol")));
        sim.hold(true);
        Unclear unclear = assertInstanceOf(Unclear.class, print(Receipts.oneLine("pertama")));
        assertTrue(unclear.bytesSent() > 0);
        assertFalse(print(Receipts.oneLine("kedua")) instanceof Printed, "something older is stuck in the printer");
        sim.hold(false);
        sim.await(2, SOON);
        assertEquals("pertama", sim.sheets().get(1).words(), "what was unclear came out late");
        Await.until("printing again", SOON, () -> print(Receipts.oneLine("ketiga")) instanceof Printed);
        assertFalse(sim.sheets().stream().anyMatch(s -> s.words().contains("kedua")), "nothing printed by itself");
    }

    @Test
    void olderWorkStuckInThePrinter_nothingIsSentBehindIt() {
        sim.hold(true);
        assertEquals(new NotPrinted(Why.OFFLINE, 0), print(Receipts.oneLine("x")));
    }

    @Test
    void silentPrinter_isDown_neverOnline() throws Exception {
        sim.mute(true);
        Await.until("silent", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        assertFalse(print(Receipts.oneLine("x")) instanceof Printed);
        sim.mute(false);
        awaitHealth(Health.State.UP, DeviceDetail.OK);
    }

    @Test
    void closeDuringWork_answersEveryJobOnce() throws Exception {
        sim.hold(true);
        Answer running = submit(Receipts.settled(), in(30));
        Answer waiting = submit(Receipts.oneLine("menunggu"), in(30));
        Await.until("bytes on their way", SOON, () -> host.health().detail() != DeviceDetail.STARTING);
        Instant began = CLOCK.instant();
        host.close();
        assertTrue(Duration.between(began, CLOCK.instant()).compareTo(Duration.ofSeconds(5)) < 0);
        assertFalse(running.await() instanceof Printed);
        assertEquals(new NotPrinted(Why.NOT_CONNECTED, 0), waiting.await());
        assertEquals(new NotPrinted(Why.NOT_CONNECTED, 0), print(Receipts.oneLine("sesudah tutup")));
        assertEquals(1, running.times());
        assertEquals(1, waiting.times());
    }

    @Test
    void statusHasEachAxis() throws Exception {
        host.close();
        try (ReceiptPrinter printer = printer()) {
            printer.open(Deadline.in(SOON, CLOCK));
            PrinterStatus good = printer.status(Deadline.in(SOON, CLOCK));
            assertEquals(true, known(good.online()));
            assertEquals(PrinterStatus.Paper.FULL, known(good.paper()));
            assertEquals(true, known(good.coverClosed()));
            assertEquals(false, known(good.error()));
            sim.error(true);
            Await.until("error seen", SOON, () -> Boolean.TRUE.equals(known(statusOf(printer).error())));
        }
    }

    private PrinterStatus statusOf(ReceiptPrinter printer) {
        try {
            return printer.status(Deadline.in(SOON, CLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T known(Reading<T> reading) {
        return assertInstanceOf(Reading.Known.class, reading) instanceof Reading.Known<?> k ? cast(k.value()) : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object o) {
        return (T) o;
    }

    private PrintResult print(Receipt receipt) {
        return submit(receipt, in(30)).await();
    }

    private Answer submit(Receipt receipt, Instant expiry) {
        Answer answer = new Answer();
        host.print(receipt, "uji", expiry, answer.results::add);
        return answer;
    }

    private static Instant in(int seconds) {
        return CLOCK.instant().plusSeconds(seconds);
    }

    private void awaitHealth(Health.State state, DeviceDetail detail) {
        Await.until(state + " " + detail + ", told so far " + told, Duration.ofSeconds(6),
                () -> host.health().state() == state && host.health().detail().equals(detail));
    }

    /** What became of one job, and how often it was said. */
    private static final class Answer {
        private final List<PrintResult> results = new CopyOnWriteArrayList<>();

        PrintResult await() {
            Await.until("the job's answer", Duration.ofSeconds(10), () -> !results.isEmpty());
            return results.get(0);
        }

        int times() {
            return results.size();
        }
    }
}
