/**
 * The hub's books: what rows say of each purchase, and the purchase desk that acts for a silent terminal. Reaches the
 * tax server and the acquirer only through their ports. Knows no MQTT and no page.
 */
package id.anjungan.central.ledger;
