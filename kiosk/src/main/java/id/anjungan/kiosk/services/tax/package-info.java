/**
 * The yearly vehicle tax, question by question: {@code TaxFlow} lists the steps, each step is a file. Owns its pages,
 * papers and texts. Knows no screen, link or other service; never shows owner's data before a match.
 */
package id.anjungan.kiosk.services.tax;
