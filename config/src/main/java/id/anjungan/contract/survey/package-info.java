/**
 * What citizens are asked after a service, and the shape in which it travels: the one-tap impression and the nine
 * elements of the satisfaction survey (SKM). Knows no screen, no figure made of the answers, and nobody who answered.
 */
package id.anjungan.contract.survey;
