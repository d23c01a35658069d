/**
 * A receipt printer at the other end of the wire: takes real ESC/POS over TCP, runs out of paper when told to, and
 * shows what it printed as a picture made from the bytes. Knows nothing of the adapter it stands in front of.
 */
package id.anjungan.devices.printer.sim;
