/**
 * What a service is: {@code Service}, {@code Flow}, {@code Desk}. The services themselves lie below, unknown to each
 * other.
 */
package id.anjungan.kiosk.services;
