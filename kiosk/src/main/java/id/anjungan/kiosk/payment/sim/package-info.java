/**
 * Breaks one rule of the payment path on purpose, to prove that the checks find it. Stands around the ports from
 * outside; the rules know nothing of it, and production refuses it.
 */
package id.anjungan.kiosk.payment.sim;
