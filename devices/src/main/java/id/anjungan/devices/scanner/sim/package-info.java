/** A scanner at the other end of the wire, and the hand that holds papers before it. Knows nothing of the adapters. */
package id.anjungan.devices.scanner.sim;
