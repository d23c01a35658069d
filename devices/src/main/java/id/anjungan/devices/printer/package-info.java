/** The receipt printer as its users see it: a document in, a sealed result out. Knows no printer language. */
package id.anjungan.devices.printer;
