/** The receiving end of the journal lane, walked at random. */
package id.anjungan.central.inbox;
