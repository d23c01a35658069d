/**
 * The roof: a whole office on one machine, shown and proven. Sees terminal and hub; nothing depends on it, and both run
 * without it.
 */
package id.anjungan.demo;
