package id.anjungan.kiosk.screen;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX without a display, whether or not this machine has one, so that tests run the same everywhere. */
public final class HeadlessFx implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1080x1920-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        FxPlatform.start(1080, 1920);
    }
}
