/**
 * What all device simulators share: a TCP server for one line, the console of JSON lines, and the dot letters of
 * printers and displays. Knows no device.
 */
package id.anjungan.devices.sim;
