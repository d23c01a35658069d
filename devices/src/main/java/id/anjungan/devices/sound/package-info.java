/**
 * What the machine's own sound card plays: the chime of a board. The one room of {@code javax.sound}; a machine without
 * a sound card is a reading and no fault. Knows no queue and no screen.
 */
package id.anjungan.devices.sound;
