package id.anjungan.devices.drivers;

import java.io.Closeable;
import java.util.List;
import java.util.function.Function;

/**
 * One line of the drivers' table.
 *
 * @param name      what a configuration writes
 * @param kind      {@code printer | card | display | scanner}
 * @param simulated true when it serves simulation only: refused where {@code mode: production}
 * @param needs     settings that must be written, by their names in {@link DeviceSettings}
 * @param maker     a fresh adapter for each connection
 * @param <D>       the port
 */
record Driver<D extends Closeable>(String name, String kind, boolean simulated, List<String> needs,
        Function<DeviceSettings, D> maker) {
}
