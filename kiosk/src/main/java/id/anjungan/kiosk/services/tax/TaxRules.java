package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.Rupiah;

/**
 * What an office decides about the tax service.
 *
 * @param qrisLimit highest amount one QR may carry
 */
public record TaxRules(TerminalConfig.NikRule nik, boolean refuseOnDifference, Rupiah qrisLimit) {

    public static TaxRules of(TerminalConfig config) {
        return new TaxRules(config.tax().nik(), config.tax().refuseOnDifference(), config.qris().limit());
    }
}
