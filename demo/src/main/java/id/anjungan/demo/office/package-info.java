/**
 * The programs of a simulated office as processes of their own: started, spoken to in JSON lines, cut off, killed and
 * ended by pid. Knows how to start things, never what a visit proves.
 */
package id.anjungan.demo.office;
