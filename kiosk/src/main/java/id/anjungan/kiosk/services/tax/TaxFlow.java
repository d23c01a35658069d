package id.anjungan.kiosk.services.tax;

import id.anjungan.kiosk.services.Flow;

/**
 * The yearly vehicle tax, in the order a citizen walks it:
 * <ol>
 * <li>{@link PlateStep} asks the plate (a Samsat card answers this and the next question at once)
 * <li>{@link ChassisStep} asks the last five characters of the chassis number
 * <li>{@link BillWait} asks the hub for the bill; a no ends in {@link RefusalStep} or {@link TroubleStep}
 * <li>{@link BillReview} shows every component and the total; over the QRIS limit: {@link OverLimitStep}
 * <li>{@link NikStep} and {@link NikWait}, where the office's rule wants the owner's NIK
 * <li>{@link PayStep} from the QR to the paper in the hand; then {@link EndorsementStep}, for whom has the time
 * </ol>
 * "Tidak bisa QRIS?" leads from the bill and from the QR through {@link CounterAsk} and {@link CounterWait} to
 * {@link BillPrinted}: a bill on paper, and the number of the counter that takes its money; while nobody knows whether
 * the QR was paid, {@link HelpWait} takes that number for a clerk's help, without a bill. Who only asks what the tax is
 * ("Cek besar pajak") stops at the bill.
 */
sealed interface TaxFlow extends Flow permits PlateStep, ChassisStep, BillWait, RefusalStep, TroubleStep, BillReview,
        OverLimitStep, NikStep, NikWait, NikRefused, PayStep, EndorsementStep, CounterAsk, CounterWait, HelpWait,
        BillPrinted {
}
