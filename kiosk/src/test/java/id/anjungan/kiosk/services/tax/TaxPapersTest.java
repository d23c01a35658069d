package id.anjungan.kiosk.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.escpos.EscPosEncoder;
import id.anjungan.devices.printer.escpos.ProfileBook;
import id.anjungan.devices.printer.sim.PrinterSim;
import id.anjungan.devices.printer.sim.Sheet;
import id.anjungan.devices.printer.sim.SheetPicture;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Purchase;
import id.anjungan.kiosk.services.RecordingDesk;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxPapersTest {

    /** To be looked at by people. */
    private static final Path PICTURES = Path.of("target", "gallery", "papers");
    private static final Instant PAID = Instant.parse("2026-01-15T02:30:00Z");

    private final TaxPapers papers = new TaxPapers(new RecordingDesk().office());

    private static Purchase purchase(MoneyState state) {
        Bill bill = TaxSamples.bill("L 1234 AB", "AB345", RecordingDesk.NOW);
        boolean posted = state == MoneyState.POSTED;
        return Purchase.of(new PaidBill(new PurchaseId("KSK-3578-01-0001ABCD"), bill, state, PAID, "RRN123456",
                posted ? Optional.of("PST-77") : Optional.empty(),
                posted ? Optional.of(bill.validUntil()) : Optional.empty(), 0));
    }

    @Test
    void theSettledPaper_tellsEverythingTheLawAndTheCitizenNeed() {
        String words = words(papers.paper(purchase(MoneyState.POSTED), Paper.BUKTI_PELUNASAN, 0, false));
        for (String wanted : new String[] {"BUKTI PELUNASAN", "L 1234 AB", "********345", "PKB 2026 pokok|Rp135.540",
            "PKB 2026 sanksi|Rp5.422", "Opsen PKB 2026 pokok|Rp89.456", "SWDKLLJ 2026 pokok|Rp35.000",
            "JUMLAH|Rp265.418", "Cara bayar|QRIS", "RRN123456", "PST-77", "15 Januari 2026 09.30 WIB", "KSK-3578-01",
            "0001ABCD", "30 hari", "TBPKP", "pengesahan STNK", "LUNAS"}) {
            assertTrue(words.contains(wanted), wanted + " in\n" + words);
        }
        assertFalse(words.contains("SIMULASI"));
        assertFalse(words.contains("SALINAN"));
        assertFalse(words.contains("AB345"));
    }

    @Test
    void theProvisionalPaper_neverSaysLunas() {
        Receipt paper = papers.paper(purchase(MoneyState.POSTING), Paper.BUKTI_SEMENTARA, 0, false);
        String words = words(paper).toUpperCase();
        assertEquals("BUKTI SEMENTARA", paper.title());
        assertFalse(words.contains("LUNAS"), words);
        assertTrue(words.contains("JANGAN MEMBAYAR LAGI") && words.contains("0001ABCD"), words);
    }

    @Test
    void aPaperAskedAsSettledForAnOpenPosting_isStillOnlyProvisional() {
        Receipt paper = papers.paper(purchase(MoneyState.POSTING), Paper.BUKTI_PELUNASAN, 0, false);
        assertFalse(words(paper).toUpperCase().contains("LUNAS"));
    }

    @Test
    void copies_areNumbered_simulationsAreMarked() {
        String words = words(papers.paper(purchase(MoneyState.POSTED), Paper.BUKTI_PELUNASAN, 2, true));
        assertTrue(words.contains("SALINAN KE-2"));
        assertTrue(words.contains("SIMULASI"));
    }

    @Test
    void theQr_carriesTheReferenceOnly() {
        Receipt paper = papers.paper(purchase(MoneyState.POSTED), Paper.BUKTI_PELUNASAN, 0, false);
        assertEquals("KSK-3578-01-0001ABCD", paper.elements().stream().filter(e -> e instanceof Receipt.Qr)
                .map(e -> ((Receipt.Qr) e).payload()).findFirst().orElseThrow());
    }

    @Test
    void aRefundOwed_isSaidAsOne_andNothingIsBeingPosted() {
        String words = provisional(MoneyState.REFUND_OWED);
        assertTrue(words.contains("UANG ANDA AKAN DIKEMBALIKAN") && words.contains("belum terbayar"), words);
        assertFalse(words.contains("DICATAT") || words.contains("Ambil bukti akhir") || words.contains("LUNAS"), words);
    }

    @Test
    void aParkedPayment_isBeingExamined_andPromisesNoProof() {
        String words = provisional(MoneyState.BEING_CHECKED);
        assertTrue(words.contains("PEMBAYARAN SEDANG DIPERIKSA") && words.contains("Jangan membayar lagi"), words);
        assertFalse(words.contains("SEDANG DICATAT") || words.contains("Ambil bukti akhir")
                || words.contains("AKAN DIKEMBALIKAN"), words);
    }

    private String provisional(MoneyState state) {
        return words(papers.paper(purchase(state), Paper.BUKTI_SEMENTARA, 0, false));
    }

    @Test
    void theTitleIsTheLargestThing_andTheVerdictUnderItTheNext() {
        for (MoneyState state : new MoneyState[] {MoneyState.POSTED, MoneyState.POSTING}) {
            Receipt paper = papers.paper(purchase(state), state == MoneyState.POSTED ? Paper.BUKTI_PELUNASAN
                    : Paper.BUKTI_SEMENTARA, 1, true);
            List<Receipt.Line> large = paper.elements().stream().filter(e -> e instanceof Receipt.Line)
                    .map(e -> (Receipt.Line) e).filter(l -> l.size() == Receipt.Size.LARGE
                            || l.size() == Receipt.Size.HUGE).toList();
            assertEquals(List.of(paper.title()), large.stream().map(Receipt.Line::text).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"generic-58, 384, 32", "generic-80, 576, 48"})
    void onPaper_everyHeadingStaysOnOneLine(String profile, int dots, int columns) throws Exception {
        PrinterSim.Model model = new PrinterSim.Model(0, dots, 65_536, 0, true, true, false);
        try (PrinterSim printer = PrinterSim.quiet(model)) {
            EscPosEncoder encoder = new EscPosEncoder(ProfileBook.shipped().find(profile).orElseThrow());
            try (Socket host = new Socket("127.0.0.1", printer.port())) {
                for (MoneyState state : MoneyState.values()) {
                    Paper kind = state == MoneyState.POSTED ? Paper.BUKTI_PELUNASAN : Paper.BUKTI_SEMENTARA;
                    for (byte[] piece : encoder.document(papers.paper(purchase(state), kind, 0, true))) {
                        host.getOutputStream().write(piece);
                    }
                    // A printer without a cutter ends its sheet where the host asks whether it is out.
                    host.getOutputStream().write(encoder.questions(1));
                }
                List<Sheet> sheets = printer.await(MoneyState.values().length, Duration.ofSeconds(60));
                assertEquals(MoneyState.values().length, sheets.size());
                for (Sheet sheet : sheets) {
                    SheetPicture.write(sheet, PICTURES.resolve(MoneyState.values()[sheet.number() - 1].code() + "-"
                            + profile + ".png"));
                    boolean settled = sheet.number() == MoneyState.POSTED.ordinal() + 1;
                    List<String> lines = sheet.text().stream().map(String::strip).toList();
                    assertTrue(lines.contains(settled ? "BUKTI PELUNASAN" : "BUKTI SEMENTARA"), sheet.words());
                    assertTrue(lines.contains(settled ? "PAJAK TAHUNAN INI LUNAS" : "BUKAN BUKTI AKHIR"),
                            sheet.words());
                    assertTrue(lines.stream().allMatch(l -> l.length() <= columns), sheet.words());
                }
            }
        }
    }

    private static String words(Receipt receipt) {
        StringBuilder all = new StringBuilder();
        for (Receipt.Element e : receipt.elements()) {
            if (e instanceof Receipt.Line line) {
                all.append(line.text()).append('\n');
            } else if (e instanceof Receipt.Pair pair) {
                all.append(pair.left()).append('|').append(pair.right()).append('\n');
            }
        }
        return all.toString();
    }
}
