package id.anjungan.devices.printer;

import id.anjungan.devices.DeviceDuty;
import id.anjungan.devices.Health;
import id.anjungan.devices.Reading;

/** From a printer's axes to the one word the terminal needs: can a receipt come out now. */
final class PrinterHealth {

    private PrinterHealth() {
    }

    /** The most useful fault first: a person can refill paper and close a cover. Silence is "silent", never "fine". */
    static DeviceDuty.Round of(PrinterStatus s) {
        if (is(s.paper(), PrinterStatus.Paper.OUT)) {
            return down("paper_out");
        }
        if (is(s.coverClosed(), false)) {
            return down("cover_open");
        }
        if (is(s.error(), true)) {
            return down("error");
        }
        if (is(s.online(), false)) {
            return down("offline");
        }
        if (s.online() instanceof Reading.Unknown<Boolean> unknown) {
            // A printer that cannot tell by its profile is used, and says so; one that should and does not is down.
            return unknown.reason().equals("not_supported")
                    ? DeviceDuty.Round.idle(Health.State.DEGRADED, "no_status")
                    : down(unknown.reason());
        }
        if (is(s.paper(), PrinterStatus.Paper.NEAR_END)) {
            return DeviceDuty.Round.idle(Health.State.DEGRADED, "paper_low");
        }
        return DeviceDuty.Round.idle(Health.State.UP, "ok");
    }

    private static DeviceDuty.Round down(String detail) {
        return DeviceDuty.Round.idle(Health.State.DOWN, detail);
    }

    private static <T> boolean is(Reading<T> reading, T value) {
        return reading instanceof Reading.Known<T> known && known.value().equals(value);
    }
}
