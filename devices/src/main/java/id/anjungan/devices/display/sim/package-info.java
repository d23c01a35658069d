/** A CD5220 pole display at the other end of the wire, and its picture. Knows nothing of the adapter. */
package id.anjungan.devices.display.sim;
