/**
 * What is asked after a service: the box that keeps answers apart from those who gave them until enough wait together,
 * and the nine pages of the sheet. Knows no service, no money and no screen.
 */
package id.anjungan.kiosk.survey;
