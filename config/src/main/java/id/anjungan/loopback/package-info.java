/**
 * Programs that are started together on one machine, by the demo or a test, and must be told where they meet. Knows no
 * program.
 */
package id.anjungan.loopback;
