/**
 * The door from the office's network to the counter pages: TLS, the office's own authority where no certificate was
 * given, limits per browser, and how it stands. Knows nothing of what the pages show.
 */
package id.anjungan.kiosk.lan;
