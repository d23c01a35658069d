/** Tests of the offices' figures. */
package id.anjungan.central.office;
