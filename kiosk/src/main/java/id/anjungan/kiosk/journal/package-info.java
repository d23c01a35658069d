/** The terminal's journal in SQLite: append, chain, sign, read back. Owns the only write connection. Knows no feature. */
package id.anjungan.kiosk.journal;
