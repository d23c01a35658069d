package id.anjungan.kiosk.services.guide;

import id.anjungan.kiosk.services.Flow;

/** {@link GuideMenu} lists what a counter does, {@link GuideEntry} what to bring, {@link GuideFees} what it costs. */
sealed interface GuideFlow extends Flow permits GuideMenu, GuideEntry, GuideFees {
}
