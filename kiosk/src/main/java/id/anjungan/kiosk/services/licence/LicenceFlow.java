package id.anjungan.kiosk.services.licence;

import id.anjungan.kiosk.services.Flow;

/**
 * The state of an application, in the order a citizen walks it:
 * <ol>
 * <li>{@link NumberStep} asks the number of the application
 * <li>{@link PhoneStep} asks the last four digits of the applicant's telephone number: the number alone tells nothing
 * <li>{@link StatusWait} asks the hub; a no, an outage or nonsense ends in {@link NoStatus}
 * <li>{@link StatusShown} shows the timeline; {@link SlipWait} prints the slip
 * </ol>
 */
sealed interface LicenceFlow extends Flow permits NumberStep, PhoneStep, StatusWait, NoStatus, StatusShown, SlipWait {
}
