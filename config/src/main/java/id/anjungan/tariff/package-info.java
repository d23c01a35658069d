/**
 * The law of the vehicle tax: dated decrees as data, exact arithmetic, bills as lines. Knows the words of
 * {@code contract.tax} in which a bill is written; no wire, no screen, no clock.
 */
package id.anjungan.tariff;
