package id.anjungan.devices.printer;

import id.anjungan.devices.Reading;

/** A printer's axes, each known or not. */
public record PrinterStatus(Reading<Boolean> online, Reading<Paper> paper, Reading<Boolean> coverClosed,
        Reading<Boolean> error) {

    public enum Paper {
        FULL, NEAR_END, OUT
    }
}
