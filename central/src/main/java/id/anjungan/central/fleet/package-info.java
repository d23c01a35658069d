/**
 * What the hub knows of its terminals: enrolment, presence as three facts, devices, events. Knows the store and the
 * contract; never MQTT or a page.
 */
package id.anjungan.central.fleet;
