/**
 * The vehicle tax at the hub: the port to the tax server, its adapter over HTTP, and the desk that answers terminals.
 * Knows the words of {@code contract.tax}; never the tariff, because the amount due is always the tax server's.
 */
package id.anjungan.central.services.tax;
