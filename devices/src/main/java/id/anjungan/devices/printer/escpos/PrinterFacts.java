package id.anjungan.devices.printer.escpos;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Reading;
import id.anjungan.devices.printer.PrintResult.Why;
import id.anjungan.devices.printer.PrinterStatus;
import id.anjungan.devices.printer.PrinterStatus.Paper;
import java.time.Instant;
import java.util.Optional;

/** What is known of one printer, axis by axis; the last thing heard wins. Nothing heard is nothing known. */
final class PrinterFacts {

    private Reading<Boolean> online;
    private Reading<Paper> paper;
    private Reading<Boolean> coverClosed;
    private Reading<Boolean> error;

    PrinterFacts(DeviceDetail reason, Instant now) {
        forget(reason, now);
    }

    void forget(DeviceDetail reason, Instant now) {
        online = new Reading.Unknown<>(reason, now);
        paper = new Reading.Unknown<>(reason, now);
        coverClosed = new Reading.Unknown<>(reason, now);
        error = new Reading.Unknown<>(reason, now);
    }

    /** @param n the argument of the DLE EOT that was asked */
    void heard(int n, Answer.RealTime answer, Instant now) {
        int bits = answer.bits();
        if (n == 1) {
            online = new Reading.Known<>((bits & 0x08) == 0, now);
        } else if (n == 2) {
            coverClosed = new Reading.Known<>((bits & 0x04) == 0, now);
            error = new Reading.Known<>((bits & 0x40) != 0, now);
            if ((bits & 0x20) != 0) {
                paper = new Reading.Known<>(Paper.OUT, now);
            }
        } else if (n == 4) {
            paper = new Reading.Known<>(roll(bits & 0x60, bits & 0x0C), now);
        }
    }

    void heard(Answer.Automatic a, Instant now) {
        online = new Reading.Known<>((a.first() & 0x08) == 0, now);
        coverClosed = new Reading.Known<>((a.first() & 0x20) == 0, now);
        error = new Reading.Known<>((a.second() & 0x6C) != 0, now);
        paper = new Reading.Known<>(roll(a.third() & 0x0C, a.third() & 0x03), now);
    }

    private static Paper roll(int outBits, int nearEndBits) {
        if (outBits != 0) {
            return Paper.OUT;
        }
        return nearEndBits != 0 ? Paper.NEAR_END : Paper.FULL;
    }

    PrinterStatus status() {
        return new PrinterStatus(online, paper, coverClosed, error);
    }

    /** Why nothing can be printed now, the most useful reason first; empty when nothing speaks against it. */
    Optional<Why> trouble() {
        if (is(paper, Paper.OUT)) {
            return Optional.of(Why.PAPER_OUT);
        }
        if (is(coverClosed, false)) {
            return Optional.of(Why.COVER_OPEN);
        }
        if (is(error, true)) {
            return Optional.of(Why.ERROR);
        }
        return is(online, false) ? Optional.of(Why.OFFLINE) : Optional.empty();
    }

    private static <T> boolean is(Reading<T> reading, T value) {
        return reading instanceof Reading.Known<T> known && known.value().equals(value);
    }
}
