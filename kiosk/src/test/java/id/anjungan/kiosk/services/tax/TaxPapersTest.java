package id.anjungan.kiosk.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Purchase;
import id.anjungan.kiosk.services.RecordingDesk;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxPapersTest {

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
