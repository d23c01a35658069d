package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Touch;

/** Where touches go. Acts are guarded against double taps behind it. */
public interface Hand {

    /** An act on the page now shown. */
    void act(Intent intent);

    /** A touch that is the session's own: staff, text size, contrast, language, stay, leave. */
    void send(Touch touch);
}
