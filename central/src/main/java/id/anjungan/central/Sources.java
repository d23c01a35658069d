package id.anjungan.central;

import id.anjungan.central.services.qris.QrisSource;
import id.anjungan.central.services.tax.TaxSource;

/** The servers behind the hub: real, or simulators at the other end of the same wire. */
public record Sources(TaxSource tax, QrisSource qris) {
}
