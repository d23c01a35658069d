/** The hub: its main and its wiring, top to bottom. Knows every room below; no room knows it. */
package id.anjungan.central;
