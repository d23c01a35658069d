/** Byte channels: serial (jSerialComm), TCP, file. Each with a true write deadline. Knows no device. */
package id.anjungan.devices.channel;
