package id.anjungan.tariff;

import id.anjungan.contract.Rupiah;

/**
 * All that the law asks of a vehicle.
 *
 * @param njkb    market value by decree
 * @param rank    1 for the owner's first vehicle at the address, 2 and up for progressive rates
 * @param regency Kemendagri code of registration, e.g. {@code 35.78}
 */
public record VehicleFacts(Rupiah njkb, VehicleClass vehicleClass, SwdklljClass swdkllj, int engineCc, int rank,
        PlateColour plateColour, String regency) {

    public VehicleFacts {
        if (njkb.amount() < 0 || rank < 1) {
            throw new IllegalArgumentException("njkb " + njkb + ", rank " + rank);
        }
    }
}
