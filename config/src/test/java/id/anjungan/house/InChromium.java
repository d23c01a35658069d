package id.anjungan.house;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at pages as people do: one browser for all of a class. */
public abstract class InChromium {

    protected static Chromium chromium;

    @BeforeAll
    public static void launchChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    public static void quitChromium() {
        chromium.close();
    }
}
