/** The office and its words. */
package id.anjungan.demo.office;
