/** The words about a dynamic QR between terminal and hub. The hub alone talks to the acquirer. */
package id.anjungan.contract.qris;
