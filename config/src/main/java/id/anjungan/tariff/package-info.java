/** The law of the vehicle tax: dated decrees as data, exact arithmetic, bills as lines. Knows no wire and no screen. */
package id.anjungan.tariff;
