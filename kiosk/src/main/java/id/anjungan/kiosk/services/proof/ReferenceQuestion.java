package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.payment.PurchaseIds;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reference printed on every paper, typed by hand or read from its QR. */
record ReferenceQuestion(Desk desk, String typed, Optional<Text> error) implements ProofFlow {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;

    @Override
    public Page page() {
        return new Page.Form("proof.reference", Optional.empty(), Text.of("proof.reference.title"),
                Text.of("proof.reference.lead"), Page.Field.REFERENCE, typed, error, Text.of("proof.reference.help"),
                List.of(), false, desk.scanner(), List.of("SAMPLE-0001", "x"));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            String reference = folded(t.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", ""));
            boolean usable = reference.length() >= SHORTEST && reference.length() <= LONGEST;
            return usable ? MoneyWait.ofReference(desk, reference)
                    : new ReferenceQuestion(desk, t.value(), Optional.of(Text.of("proof.reference.wrong")));
        }
        if (intent instanceof Intent.CodeSeen code) {
            return scanned(desk, typed, code.text());
        }
        if (intent instanceof Intent.CodeUnreadable) {
            return new ReferenceQuestion(desk, typed, Optional.of(Text.of("proof.scan.unreadable")));
        }
        if (intent instanceof Intent.Back) {
            return new ProofStart(desk);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }

    /** Goes right on with the code of one of our papers; of any other it says what is wanted. */
    static ProofFlow scanned(Desk desk, String typed, String code) {
        return PurchaseIds.scanned(code).<ProofFlow>map(id -> MoneyWait.ofReference(desk, id))
                .orElseGet(() -> new ReferenceQuestion(desk, typed, Optional.of(Text.of("proof.scan.other"))));
    }

    /** The printed eight characters hold no O, I or L: whoever types one means the digit. */
    private static String folded(String typed) {
        int cut = Math.max(0, typed.length() - SHORTEST);
        return typed.substring(0, cut) + typed.substring(cut).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
