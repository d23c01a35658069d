/** The whole hub with its real broker, spoken to over real sockets by a terminal written out in the tests. */
package id.anjungan.central;
