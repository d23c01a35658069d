/**
 * Drawings: a plate, an STNK and a KTP that show where to look, the machine with the place to look at, a QR, a clock
 * that runs out. Vectors in code; each knows only the look.
 */
package id.anjungan.kiosk.screen.drawn;
