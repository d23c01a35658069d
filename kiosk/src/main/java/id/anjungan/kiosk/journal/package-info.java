/**
 * The terminal's journal in SQLite: append, chain, sign, read back, verify. Owns the only write connection; tables of
 * other rooms are folds in the same transaction. Knows no feature.
 */
package id.anjungan.kiosk.journal;
