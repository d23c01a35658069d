/** The embedded broker under its gatekeeper, spoken to over real sockets. */
package id.anjungan.central.broker;
