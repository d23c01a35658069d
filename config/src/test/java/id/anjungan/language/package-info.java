/** What programs say, and the reasons that come from libraries. */
package id.anjungan.language;
