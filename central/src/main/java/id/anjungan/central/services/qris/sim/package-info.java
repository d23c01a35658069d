/**
 * A QRIS acquirer to stand in for a bank: SNAP BI over HTTP, signed notices, a phone that pays, payments in its own
 * SQLite file. Shares only the standard's signatures with the adapter; nothing of the hub knows it.
 */
package id.anjungan.central.services.qris.sim;
