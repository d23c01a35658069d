/**
 * The day of an office: its time zone, and working days by the dated calendar of national holidays and collective
 * leave. Pure: knows no clock, and no year it has no decree for.
 */
package id.anjungan.calendar;
