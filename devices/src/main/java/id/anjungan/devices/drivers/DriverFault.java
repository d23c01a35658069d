package id.anjungan.devices.drivers;

/**
 * One thing wrong with a device's settings.
 *
 * @param device  the device's name
 * @param setting the setting at fault, e.g. {@code driver}, {@code port}
 * @param found   what is written there; empty when nothing is
 * @param wanted  what should be, Indonesian
 * @param wantedEnglish the same in English
 */
public record DriverFault(String device, String setting, String found, String wanted, String wantedEnglish) {
}
