/** Queue displays: the full state to show, each time, never an append. */
package id.anjungan.devices.display;
