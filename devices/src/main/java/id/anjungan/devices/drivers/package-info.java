/** From a driver's name in the configuration to its constructor: the only place that lists adapters. */
package id.anjungan.devices.drivers;
