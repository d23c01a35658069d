/** What programs say to technicians and operators, Indonesian first and English by switch. Knows no program. */
package id.anjungan.language;
