/** Taking a queue ticket: choose a counter service, get a number. Knows no screen, link or other service. */
package id.anjungan.kiosk.services.queue;
