package id.anjungan.kiosk.services;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Progress of one purchase, in every stage and with every paper. */
public final class PayingSamples {

    private PayingSamples() {
    }

    public static List<Intent> all() {
        List<Intent> all = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (PaperState paper : PaperState.values()) {
                all.add(new Intent.Paying(progress(stage, paper)));
            }
        }
        return all;
    }

    public static Progress progress(Stage stage, PaperState paper) {
        boolean live = stage == Stage.WAITING_FOR_MONEY;
        Progress.Paper which = stage == Stage.POSTED ? Progress.Paper.BUKTI_PELUNASAN : Progress.Paper.BUKTI_SEMENTARA;
        return new Progress(new PurchaseId("KSK-3578-01-AAAA1111"), stage, new Rupiah(259_996),
                live ? Optional.of("00020101") : Optional.empty(),
                live ? Optional.of(Instant.parse("2026-01-15T02:35:00Z")) : Optional.empty(), live, live, "AAAA1111",
                stage == Stage.POSTED ? Optional.of("P-7") : Optional.empty(),
                paper == PaperState.NONE ? Optional.empty() : Optional.of(which), paper);
    }
}
