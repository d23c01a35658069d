/**
 * The office's queue where this terminal hosts it: tickets, calls, the board's full state. The journal holds what
 * happened, the queue table is a fold of it. Knows no page, no device and no hub: the office decides for itself.
 */
package id.anjungan.kiosk.queue;
