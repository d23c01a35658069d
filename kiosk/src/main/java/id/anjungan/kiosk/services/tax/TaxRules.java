package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.Rupiah;
import java.time.Duration;
import java.util.Optional;

/**
 * What an office decides about the tax service.
 *
 * @param qrisLimit highest amount one QR may carry
 * @param checking  how long the page of money that is being checked stands untouched
 * @param cashier   counter service for whoever cannot pay here; {@code endorsement} for whoever has paid
 */
public record TaxRules(TerminalConfig.NikRule nik, boolean refuseOnDifference, Rupiah qrisLimit,
        Duration checking, Optional<String> cashier, Optional<String> endorsement) {

    /** Of an office without counters. */
    public TaxRules(TerminalConfig.NikRule nik, boolean refuseOnDifference, Rupiah qrisLimit, Duration checking) {
        this(nik, refuseOnDifference, qrisLimit, checking, Optional.empty(), Optional.empty());
    }

    public static TaxRules of(TerminalConfig config) {
        return new TaxRules(config.tax().nik(), config.tax().refuseOnDifference(), config.qris().limit(),
                config.idle().checking(), config.tax().cashier(), config.tax().endorsement());
    }
}
