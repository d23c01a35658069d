package id.anjungan.kiosk;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.GuideConfig;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.tariff.Tariff;

/**
 * The long data files that services speak from: read once, and only when first asked for, so that the start page does
 * not wait for them. For any thread.
 */
final class LawBooks {

    private final TerminalConfig config;
    private GuideConfig guide;

    LawBooks(TerminalConfig config) {
        this.config = config;
    }

    Tariff tariff() {
        return Tariff.eastJava();
    }

    /** Of this office, or the province's. An office's own file was proven sound with its settings. */
    synchronized GuideConfig guide() {
        if (guide == null) {
            guide = config.guide().map(ConfigFile::guide).map(LawBooks::sound).orElseGet(ConfigFile::shippedGuide);
        }
        return guide;
    }

    /** Reads all of them, so that no citizen waits for one. */
    void open() {
        tariff();
        guide();
    }

    private static GuideConfig sound(Loaded<GuideConfig> read) {
        if (read instanceof Loaded.Problems<GuideConfig> spoilt) {
            throw new IllegalStateException(spoilt.all().get(0).sentence("en"));
        }
        return ((Loaded.Valid<GuideConfig>) read).value();
    }
}
