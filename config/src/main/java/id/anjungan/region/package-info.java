/**
 * The tree province, Bakorwil, regency or city, as data, and the registration plates whose codes hang on it. Keyed by
 * Kemendagri codes, never by names; an office elsewhere names its regency by that code. Knows nothing else of ours.
 */
package id.anjungan.region;
