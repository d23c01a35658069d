/**
 * Cards without plastic: what a Samsat card answers, the slot it is put into (vpcd of a real pcscd, or a terminal of
 * our own on a loopback port), and the provider that makes that terminal a javax.smartcardio one. For simulation only.
 */
package id.anjungan.devices.card.sim;
