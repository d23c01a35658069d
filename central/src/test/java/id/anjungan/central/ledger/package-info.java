/** The purchase desk's rules: by hand, and walked at random against a world that keeps the money honest. */
package id.anjungan.central.ledger;
