/**
 * Scanners that pretend to be a keyboard: their texts told from fingers by timing. The keystrokes come from whoever
 * owns the keyboard; no toolkit is known here.
 */
package id.anjungan.devices.scanner.keyboard;
