package id.anjungan.kiosk.payment;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.page.Progress.Paper;

/** Port: the words on the two papers. The tax slice writes them. */
public interface Papers {

    /**
     * @param kind       BUKTI SEMENTARA also serves a purchase in REFUND_OWED or PARKED: the money came, the posting
     *                   did not; its words must follow {@code purchase.payment()}
     * @param copy       0 for the original, else the number of the copy, which must stand on it
     * @param simulation the paper must say SIMULASI
     */
    Receipt paper(Purchase purchase, Paper kind, int copy, boolean simulation);
}
