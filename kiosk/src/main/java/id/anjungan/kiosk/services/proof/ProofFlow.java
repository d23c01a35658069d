package id.anjungan.kiosk.services.proof;

import id.anjungan.kiosk.services.Flow;

/**
 * The way of one who paid and has no proof:
 * <ol>
 * <li>{@link ProofStart} asks how to look: by vehicle or by the reference on a paper
 * <li>{@link PlateQuestion} and {@link ChassisQuestion}, or {@link ReferenceQuestion}
 * <li>{@link MoneyWait} asks the hub, or the terminal's own journal while the hub is away
 * <li>{@link Payments} lets choose where there were several
 * <li>{@link MoneyAnswer} says where the money is; {@link CopyWait} prints a numbered copy
 * </ol>
 */
sealed interface ProofFlow extends Flow permits ProofStart, PlateQuestion, ChassisQuestion, ReferenceQuestion,
        MoneyWait, Payments, MoneyAnswer, NothingFound, CopyWait {
}
