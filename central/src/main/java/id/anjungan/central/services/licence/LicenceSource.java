package id.anjungan.central.services.licence;

import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.LicenceBody;
import java.time.LocalDate;

/**
 * The licensing system as the hub sees it. Blocks until there is an answer or its time-out has passed, never throws for
 * what the other side did, and changes nothing there.
 */
public interface LicenceSource {

    /**
     * @param phoneTail four digits; neither stored nor logged on the way
     * @param today     in WIB, for the working days that are left
     */
    Status status(ApplicationNumber number, String phoneTail, LocalDate today);

    /** What came of it. */
    sealed interface Status {
        /** Holds together: this was checked. */
        record Found(id.anjungan.contract.licence.Application application) implements Status {
        }

        record Refused(LicenceBody.Refusal refusal) implements Status {
        }

        /** @param detail for the operator: a status code or a field's name, never the payload */
        record Unavailable(LicenceBody.Trouble trouble, String detail) implements Status {
        }
    }
}
