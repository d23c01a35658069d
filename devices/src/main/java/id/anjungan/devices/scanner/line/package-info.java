/** Scanners on a line: texts cut out of a stream of bytes. Knows no meaning of a text. */
package id.anjungan.devices.scanner.line;
