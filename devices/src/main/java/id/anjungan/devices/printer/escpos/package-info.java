/**
 * Receipt printers that speak ESC/POS: profile, encoder (pure bytes), status parser and the adapter that believes only
 * what the printer says. Knows byte channels; knows no payment and no simulator.
 */
package id.anjungan.devices.printer.escpos;
