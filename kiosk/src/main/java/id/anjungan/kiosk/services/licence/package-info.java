/**
 * The state of an application for a licence of the province (P2T, JOSS): number in, timeline, what is missing, working
 * days left, a slip. Knows no screen, link or other service.
 */
package id.anjungan.kiosk.services.licence;
