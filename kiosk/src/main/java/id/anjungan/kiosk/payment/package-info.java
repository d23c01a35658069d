/**
 * The money: {@code PaymentRules.step} decides, {@code Till} journals and acts. Reaches acquirers, tax server and
 * printer only through its own ports, wired in {@code Kiosk}. Knows no screen, link or service.
 */
package id.anjungan.kiosk.payment;
