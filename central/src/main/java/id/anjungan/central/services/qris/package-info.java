/**
 * QRIS at the hub: the port to the acquirer, its SNAP BI adapter, and the desk that answers terminals. The acquirer's
 * secrets stay here; a terminal only ever sees the text of a QR.
 */
package id.anjungan.central.services.qris;
