/**
 * Barcode scanners: a whole text each time one is read, never a piece of one. Knows neither what a text means nor how
 * it came; what was read is never logged.
 */
package id.anjungan.devices.scanner;
