/** Tests of the answers and of the index made of them. */
package id.anjungan.central.survey;
