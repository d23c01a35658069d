package id.anjungan.kiosk.payment.sim;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Papers;
import id.anjungan.kiosk.payment.Purchase;
import id.anjungan.kiosk.payment.Till;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * One rule broken on purpose ({@code demo --break ID}). Read in one place, {@link #fromProperty}; wired in one place,
 * {@link #applyTo}.
 *
 * @param broken empty: everything is as it should be
 */
public record Sabotage(Optional<Break> broken) {

    /** {@code -Danjungan.break=INV05}. */
    public static final String PROPERTY = "anjungan.break";

    /** What can be broken; codes are the invariants of the payment path. */
    public enum Break {
        /** Act before journal: the rows of a purchase's beginning are never written. */
        INV01,
        /** A time-out means declined: a cancel is answered "not paid" unasked, and the money's news is dropped. */
        INV05,
        /** The paper in hand says LUNAS before the posting is done. */
        INV14,
        /** A stored row is changed afterwards. */
        INV18
    }

    /**
     * @throws IllegalArgumentException for an id that cannot be broken here, and for any in production
     */
    public static Sabotage fromProperty(TerminalConfig.Mode mode) {
        Optional<String> id = Optional.ofNullable(System.getProperty(PROPERTY)).filter(s -> !s.isBlank());
        if (id.isPresent() && mode == TerminalConfig.Mode.PRODUCTION) {
            throw new IllegalArgumentException(PROPERTY + " is refused in production");
        }
        return new Sabotage(id.map(s -> Arrays.stream(Break.values()).filter(b -> b.name().equals(s)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + "=" + s + ": one of "
                        + Arrays.toString(Break.values())))));
    }

    /** @param journal the file, for the break that changes it */
    public Till.Ports applyTo(Till.Ports real, Path journal) {
        if (broken.isEmpty()) {
            return real;
        }
        return switch (broken.get()) {
            case INV01 -> with(real, new ForgetfulJournal(real.journal()));
            case INV18 -> with(real, new TamperTable(real.journal(), journal));
            case INV05 -> new Till.Ports(real.journal(), real.purchases(),
                    answers -> new HastyAcquirer(real.acquirer(), answers), real.delivery(), real.papers(),
                    real.printer(), real.ids());
            case INV14 -> new Till.Ports(real.journal(), real.purchases(), real.acquirer(), real.delivery(),
                    lunasAtOnce(real.papers()), real.printer(), real.ids());
        };
    }

    private static Till.Ports with(Till.Ports real, Journal journal) {
        return new Till.Ports(journal, real.purchases(), real.acquirer(), real.delivery(), real.papers(),
                real.printer(), real.ids());
    }

    private static Papers lunasAtOnce(Papers real) {
        return (purchase, kind, copy, simulation) -> {
            PaidBill told = purchase.paidBill();
            Purchase forged = Purchase.of(new PaidBill(told.purchase(), told.bill(), MoneyState.POSTED,
                    told.paidAt(), told.paymentReference(),
                    Optional.of(told.posting().orElse("SKP-000000")), Optional.of(told.bill().validUntil()),
                    told.copies()));
            return real.paper(forged, Paper.BUKTI_PELUNASAN, copy, simulation);
        };
    }
}
