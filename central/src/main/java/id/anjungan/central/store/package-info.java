/**
 * The hub's database: one writer, many readers, a table class per subject, migrations both SQLite and PostgreSQL know.
 * Tells what has changed after it was committed. Knows the contract's words; never a broker, a desk or a page.
 */
package id.anjungan.central.store;
