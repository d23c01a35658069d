/** The tree province, Bakorwil, regency or city, office, as data. Keyed by Kemendagri codes, never by names. */
package id.anjungan.region;
