/**
 * Answers terminals' asks about applications for a licence from the province's licensing system. Keeps and logs nothing
 * of an applicant; knows the store's event log only.
 */
package id.anjungan.central.services.licence;
