/** The office's queue where this terminal hosts it: tickets, calls, the board's full state. */
package id.anjungan.kiosk.queue;
