package id.anjungan.kiosk.session;

import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.page.Touch;

/** How the screen is shown to the person before it: the bottom bar's choices. Session thread only. */
final class Dress {

    String language;
    boolean largeText;
    boolean highContrast;

    Dress(String language) {
        this.language = language;
    }

    /** A touch of the bottom bar; any other changes nothing. */
    void wear(Touch touch) {
        if (touch instanceof Touch.LargeText) {
            largeText = !largeText;
        } else if (touch instanceof Touch.HighContrast) {
            highContrast = !highContrast;
        } else if (touch instanceof Touch.Language wanted && Texts.LANGUAGES.contains(wanted.code())) {
            language = wanted.code();
        }
    }
}
