package id.anjungan.kiosk.services.tax;

import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;

/** The way to a copy for a vehicle that is already paid; wired in {@code Catalogue}: services stay strangers. */
public interface CopyWay {

    Flow open(Desk desk, String plate, String chassisTail);
}
