package id.anjungan.devices.card.sim;

/** A chip as its reader sees it: an answer to reset, and an answer to each command. */
public interface CardChip {

    byte[] atr();

    /** Power on or reset: nothing is selected any more. */
    void reset();

    /** @return data and two bytes of status word */
    byte[] respond(byte[] apdu);
}
