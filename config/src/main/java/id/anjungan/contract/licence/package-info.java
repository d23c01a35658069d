/**
 * Asks and answers about applications for a licence of the province (P2T, JOSS): the number, the timeline, what is
 * missing, and how long it may still take. Of the applicant only a masked name; knows neither screen nor server.
 */
package id.anjungan.contract.licence;
