/**
 * The queue host's pages on the office's network: a counter page for clerks, a board for any browser. The JDK's own
 * http server and pages compiled at build time; off unless an address is configured. Knows the queue and the door to
 * the office's network, and nothing else of the terminal.
 */
package id.anjungan.kiosk.queue.counter;
