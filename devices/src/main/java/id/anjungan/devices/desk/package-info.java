/**
 * What a technician asks of the devices: what is plugged in, what it can do, a trial run on the real thing. Answers in
 * lines of text, Indonesian first; knows no command line.
 */
package id.anjungan.devices.desk;
