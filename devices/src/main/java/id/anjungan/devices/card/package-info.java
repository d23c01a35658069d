/** The card reader as its users see it: insertions and removals, and what a Samsat card carries. */
package id.anjungan.devices.card;
