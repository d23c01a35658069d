/**
 * What a run left behind and what it proves: the books of all programs, the 22 rules of the payment path computed from
 * them, and the ways to break each rule, so that a check that sleeps is found. Knows neither the visits nor the running
 * programs, only their closed books.
 */
package id.anjungan.demo.proof;
