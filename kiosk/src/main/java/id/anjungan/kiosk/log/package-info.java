/**
 * How the terminal's log is written: to standard error, one line each. Found by the logging library itself; nothing
 * calls it, and it knows no other room.
 */
package id.anjungan.kiosk.log;
