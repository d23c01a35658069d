/** Proofs of the roof. */
package id.anjungan.demo;
