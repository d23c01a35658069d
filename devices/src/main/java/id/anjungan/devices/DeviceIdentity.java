package id.anjungan.devices;

/**
 * Who a device is in this terminal.
 *
 * @param name   from the configuration, unique in the terminal, e.g. {@code printer}; its thread is {@code device-name}
 * @param kind   {@code printer | card | display | scanner}
 * @param driver name of the adapter, e.g. {@code escpos-tcp}
 */
public record DeviceIdentity(String name, String kind, String driver) {
}
