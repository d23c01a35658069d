/** The posting at the tax server as the delivery's port over the hub. Knows the words of the wire, decides nothing. */
package id.anjungan.kiosk.payment.posting;
