package id.anjungan.kiosk.link;

import id.anjungan.contract.Body;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;

/** Words about money are never lost because nobody waits for them any more: they name their purchase. */
final class Money {

    private Money() {
    }

    static boolean isNewsOf(Body body) {
        return body instanceof QrisBody.QrState || body instanceof QrisBody.DeskDecided
                || body instanceof QrisBody.RefundOpened || body instanceof QrisBody.QrIssued
                || body instanceof QrisBody.QrRefused || body instanceof TaxBody.Posted
                || body instanceof TaxBody.PostingRefused || body instanceof TaxBody.PostingOpen;
    }
}
