package id.anjungan.kiosk.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.tax.Bill;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.escpos.EscPosEncoder;
import id.anjungan.devices.printer.escpos.ProfileBook;
import id.anjungan.devices.printer.sim.PrinterSim;
import id.anjungan.devices.printer.sim.Sheet;
import id.anjungan.devices.printer.sim.SheetPicture;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Stage;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.PayingSamples;
import id.anjungan.kiosk.services.RecordingDesk;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers for the counter with the longest names there are, through the printer's simulator, on both widths of paper. */
class LongestPapersTest {

    /** To be looked at by people. */
    private static final Path PICTURES = Path.of("target", "gallery", "papers");
    private static final Desk.Office OFFICE = new Desk.Office("SMS-3513-02",
            "Kantor Bersama Samsat Kabupaten Probolinggo di Kraksaan", "35.13", "KSK-3513-02", true);
    private static final CounterService COUNTER = new CounterService("kasir", "D",
            "Bayar pajak tahunan dan tunggakan di loket", "Paying at the counter", LocalTime.MIN, LocalTime.MAX, 400);
    private static final TicketIssued TICKET = new TicketIssued("D999", "kasir", true, 128, Optional.empty(),
            RecordingDesk.NOW);

    private static Bill bill() {
        Bill b = TaxSamples.bill("AE 1234 XYZ", "AB345", RecordingDesk.NOW);
        Bill.Vehicle v = b.vehicle();
        return new Bill(b.quoteId(), new Bill.Vehicle(v.plate(), v.chassisTail(), "MERCEDES-BENZ",
                "SPRINTER 516 CDI MICROBUS LWB", v.kind(), v.year(), v.colour(), v.plateColour()), b.regency(),
                b.due(), b.validUntil(), b.lines(), b.total(), b.holdUntil(), b.basis());
    }

    private static List<Receipt> papers() {
        Progress shut = PayingSamples.progress(Stage.NOT_CHARGED, PaperState.NONE);
        Progress doubt = PayingSamples.progress(Stage.CHECKING, PaperState.NONE);
        BillPaper bills = new BillPaper(OFFICE, ConfigFile.shippedGuide().channels());
        Number number = Number.of(TICKET, COUNTER);
        return List.of(bills.of(bill(), number, Optional.of(shut), RecordingDesk.NOW),
                bills.of(bill(), Number.none("closed"), Optional.empty(), RecordingDesk.NOW),
                ReferencePaper.of(doubt, number, OFFICE, RecordingDesk.NOW),
                ReferencePaper.of(doubt, Number.notWanted(), OFFICE, RecordingDesk.NOW));
    }

    @ParameterizedTest
    @CsvSource({"generic-58, 384, 32", "generic-80, 576, 48"})
    void onPaper_noLineIsWiderThanTheRoll_andEverySentenceIsWhole(String profile, int dots, int columns)
            throws Exception {
        EscPosEncoder encoder = new EscPosEncoder(ProfileBook.shipped().find(profile).orElseThrow());
        try (PrinterSim printer = PrinterSim.quiet(new PrinterSim.Model(0, dots, 65_536, 0, true, true, false))) {
            try (Socket host = new Socket("127.0.0.1", printer.port())) {
                for (Receipt paper : papers()) {
                    for (byte[] piece : encoder.document(paper)) {
                        host.getOutputStream().write(piece);
                    }
                    // A printer without a cutter ends its sheet where the host asks whether it is out.
                    host.getOutputStream().write(encoder.questions(1));
                }
                List<Sheet> sheets = printer.await(papers().size(), Duration.ofSeconds(60));
                assertEquals(papers().size(), sheets.size());
                for (Sheet sheet : sheets) {
                    SheetPicture.write(sheet, PICTURES.resolve("counter-" + sheet.number() + "-" + profile + ".png"));
                    assertTrue(sheet.text().stream().allMatch(l -> l.strip().length() <= columns), sheet.words());
                    assertTrue(sheet.text().stream().anyMatch(l -> l.strip().equals("BUKAN BUKTI PEMBAYARAN")),
                            sheet.words());
                    whole(papers().get(sheet.number() - 1), sheet);
                }
            }
        }
    }

    /** The printer wraps where it must, and loses nothing. */
    private static void whole(Receipt paper, Sheet sheet) {
        String printed = flat(String.join(" ", sheet.text()));
        for (Receipt.Element e : paper.elements()) {
            if (e instanceof Receipt.Line line) {
                assertTrue(printed.contains(flat(line.text())), line.text() + " in\n" + sheet.words());
            } else if (e instanceof Receipt.Pair pair) {
                assertTrue(printed.contains(flat(pair.left())) && printed.contains(flat(pair.right())),
                        pair + " in\n" + sheet.words());
            }
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
