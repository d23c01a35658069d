/**
 * The scripted visits, walked through the real screen, and what they prove: invariants read from the databases that the
 * programs left behind, the film strips, the summary. Knows the office, never the insides of a program.
 */
package id.anjungan.demo.visits;
