/**
 * What the desks share: the shape of a desk, its answers and their keeping, and the port to the purchase desk. Knows
 * the store; never MQTT, and no desk knows another.
 */
package id.anjungan.central.services;
