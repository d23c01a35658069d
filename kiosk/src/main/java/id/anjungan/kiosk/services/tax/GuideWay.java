package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.tax.Refusal;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import java.util.Optional;

/** The way to what a refused citizen needs instead; wired in {@code Catalogue}. */
public interface GuideWay {

    /** Empty when there is nothing to bring anywhere. Nothing happens by asking. */
    Optional<Flow> open(Desk desk, Refusal refusal);
}
