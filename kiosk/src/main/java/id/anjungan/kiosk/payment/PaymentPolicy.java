package id.anjungan.kiosk.payment;

import id.anjungan.config.TerminalConfig;
import java.time.Duration;
import java.util.List;

/**
 * Durations of the rules.
 *
 * @param countdown        how long a QR shows; {@code extension} per wish for more time
 * @param validity         of the QR itself, from its issue; the countdown never passes it
 * @param issuePatience    without an answer by then there is no QR
 * @param poll             between queries while a QR shows (a push of the hub usually comes first)
 * @param postingPatience  before a posting without an answer is repeated
 * @param provisionalAfter money in and no posting by then: BUKTI SEMENTARA
 * @param paperExpiry      a paper not printed by then is dropped
 * @param expiryGrace      after a QR's end, before "expired" is believed; longer than an ask's patience, so that no
 *                         answer given before its end is believed after it
 * @param refundPoll       between looks at a refund the hub has opened
 * @param backOff          between repeats of what is owed; the last one for ever
 */
public record PaymentPolicy(Duration countdown, Duration extension, Duration validity, Duration issuePatience,
        Duration poll, Duration postingPatience, Duration provisionalAfter, Duration paperExpiry,
        Duration expiryGrace, Duration refundPoll, List<Duration> backOff) {

    public static PaymentPolicy of(TerminalConfig.Qris qris) {
        return new PaymentPolicy(qris.countdown(), qris.extension(), qris.validity(), Duration.ofSeconds(20),
                Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(8), Duration.ofMinutes(3),
                Duration.ofMinutes(2), Duration.ofHours(1), List.of(Duration.ofSeconds(2), Duration.ofSeconds(5),
                        Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(5)));
    }

    /** @param tries how often it was tried before */
    Duration backOff(int tries) {
        return backOff.get(Math.min(tries, backOff.size() - 1));
    }
}
