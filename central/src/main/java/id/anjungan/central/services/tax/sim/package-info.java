/**
 * A tax server to stand in for the province's: generated register, bills by the tariff, postings in its own SQLite
 * file. Speaks the contract of {@code docs/tax-server.md} at the other end of the wire; nothing of the hub knows it.
 */
package id.anjungan.central.services.tax.sim;
