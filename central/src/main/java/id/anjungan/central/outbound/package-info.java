/**
 * Calls to other houses' servers over HTTP, bounded in time and in size, with what went wrong as a value. Knows no
 * feature and no format.
 */
package id.anjungan.central.outbound;
