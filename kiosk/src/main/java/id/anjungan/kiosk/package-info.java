/** The terminal: {@code Kiosk} wires the rooms top to bottom, {@code Catalogue} lists the services, one line each. */
package id.anjungan.kiosk;
