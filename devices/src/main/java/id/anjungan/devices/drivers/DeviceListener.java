package id.anjungan.devices.drivers;

import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.scanner.ScanEvent;

/** Who hears of the devices. Called on the devices' threads: only enqueue. */
public interface DeviceListener {

    /** A device's state or its detail changed. */
    void health(Health health);

    void card(CardEvent event);

    void scan(ScanEvent event);
}
