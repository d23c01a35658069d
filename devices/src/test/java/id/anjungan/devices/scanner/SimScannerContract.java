package id.anjungan.devices.scanner;

import id.anjungan.devices.scanner.sim.ScannerSim;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;

/** The contract with the scanner's simulator on the wire. */
public abstract class SimScannerContract extends ScannerContract {

    protected ScannerSim sim;

    @AfterEach
    void closeSim() {
        sim.close();
    }

    @Override
    protected void scan(String text) {
        sim.scan(text);
    }

    @Override
    protected void noise() {
        sim.noise(RandomGeneratorFactory.of("L64X128MixRandom").create(7));
    }

    @Override
    protected void endless() {
        sim.endless(100_000);
    }
}
