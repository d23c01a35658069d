/** What a technician types and sees: doctor, device list, probe and test. */
package id.anjungan.kiosk.technician;
