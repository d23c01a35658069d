/**
 * Operators' accounts: named, with argon2id passwords, sessions kept as hashes, guesses counted. Knows the store; never
 * a page.
 */
package id.anjungan.central.auth;
