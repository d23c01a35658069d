/** QRIS as a way to take money: the acquirer's port over the hub. Knows the words of the wire, decides nothing. */
package id.anjungan.kiosk.payment.qris;
