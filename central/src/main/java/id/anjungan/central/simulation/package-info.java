/**
 * Common ground of the simulators that stand at the other end of the hub's wires: a small JSON server on the JDK's own,
 * switchable faults, and a console of JSON lines. Knows no feature; never used by a hub in production.
 */
package id.anjungan.central.simulation;
