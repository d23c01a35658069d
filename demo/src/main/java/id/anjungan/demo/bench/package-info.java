/** Measurements as ratios within one run: the terminal against a bare JavaFX window. */
package id.anjungan.demo.bench;
