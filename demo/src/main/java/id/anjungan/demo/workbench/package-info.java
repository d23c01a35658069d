/**
 * The page on loopback on which a person plays a citizen: screen, paper, card, phone, display, and faults to switch on.
 */
package id.anjungan.demo.workbench;
