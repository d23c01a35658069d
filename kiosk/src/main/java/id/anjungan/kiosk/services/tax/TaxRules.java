package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.Rupiah;
import java.time.Duration;

/**
 * What an office decides about the tax service.
 *
 * @param qrisLimit highest amount one QR may carry
 * @param checking  how long the page of money that is being checked stands untouched
 */
public record TaxRules(TerminalConfig.NikRule nik, boolean refuseOnDifference, Rupiah qrisLimit,
        Duration checking) {

    public static TaxRules of(TerminalConfig config) {
        return new TaxRules(config.tax().nik(), config.tax().refuseOnDifference(), config.qris().limit(),
                config.idle().checking());
    }
}
