package id.anjungan.devices.printer.sim;

/** What tests see of a simulated printer that nobody else needs. */
public final class SimSight {

    private SimSight() {
    }

    /** True when everything that came in has been done. */
    public static boolean caughtUp(PrinterSim sim) {
        return sim.caughtUp();
    }
}
