/**
 * Devices and their supervision: a {@code DeviceHost} owns the thread, the queue, the deadlines and the health of one
 * device. Knows no payment, no service, no screen.
 */
package id.anjungan.devices;
