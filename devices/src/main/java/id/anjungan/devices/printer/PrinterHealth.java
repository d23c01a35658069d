package id.anjungan.devices.printer;

import id.anjungan.contract.fleet.DeviceDetail;
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
            return down(DeviceDetail.PAPER_OUT);
        }
        if (is(s.coverClosed(), false)) {
            return down(DeviceDetail.COVER_OPEN);
        }
        if (is(s.error(), true)) {
            return down(DeviceDetail.ERROR);
        }
        if (is(s.online(), false)) {
            return down(DeviceDetail.OFFLINE);
        }
        if (s.online() instanceof Reading.Unknown<Boolean> unknown) {
            // A printer that cannot tell by its profile is used, and says so; one that should and does not is down.
            return unknown.reason() == DeviceDetail.NOT_SUPPORTED
                    ? DeviceDuty.Round.idle(Health.State.DEGRADED, DeviceDetail.NO_STATUS)
                    : down(unknown.reason());
        }
        if (is(s.paper(), PrinterStatus.Paper.NEAR_END)) {
            return DeviceDuty.Round.idle(Health.State.DEGRADED, DeviceDetail.PAPER_LOW);
        }
        return DeviceDuty.Round.idle(Health.State.UP, DeviceDetail.OK);
    }

    private static DeviceDuty.Round down(DeviceDetail detail) {
        return DeviceDuty.Round.idle(Health.State.DOWN, detail);
    }

    private static <T> boolean is(Reading<T> reading, T value) {
        return reading instanceof Reading.Known<T> known && known.value().equals(value);
    }
}
