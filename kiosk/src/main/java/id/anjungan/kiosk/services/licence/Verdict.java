package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Reckoned;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.kiosk.page.Page.Tone;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import java.util.Optional;

/** What an application's state means for who waits, in two sentences. */
final class Verdict {

    private Verdict() {
    }

    static Tone tone(Application a) {
        return switch (a.state()) {
            case WAITING_VERIFICATION -> Tone.INFO;
            case IN_PROCESS -> overdue(a) ? Tone.ATTENTION : Tone.INFO;
            case NEEDS_CORRECTION -> Tone.ATTENTION;
            case APPROVED -> Tone.SUCCESS;
            case REJECTED -> Tone.TROUBLE;
        };
    }

    /** For the name of the page: the state, or that it is overdue. */
    static String kind(Application a) {
        return overdue(a) ? "overdue" : a.state().code();
    }

    static Text title(Application a) {
        return Text.of("licence.state." + a.state().code());
    }

    /** What to expect or do now. */
    static Text detail(Application a) {
        if (a.state() == ApplicationState.IN_PROCESS) {
            return a.promise().map(Verdict::time).orElseGet(() -> Text.of("licence.time.none"));
        }
        return a.rejection().map(r -> Text.of("licence.rejection." + r.code()))
                .orElseGet(() -> Text.of("licence.means." + a.state().code()));
    }

    private static Text time(Promise promise) {
        Optional<Reckoned> reckoned = promise.reckoned();
        if (reckoned.isEmpty()) {
            return Text.of("licence.time.unknown", promise.workingDays(), WibText.date(promise.from()));
        }
        int left = reckoned.get().left();
        Text due = WibText.date(reckoned.get().due());
        if (left == 0) {
            return Text.of("licence.time.last", due);
        }
        String key = left > 0 ? "licence.time.left" : "licence.time.overdue";
        return Text.of(Math.abs(left) == 1 ? key + ".one" : key, Math.abs(left), due);
    }

    private static boolean overdue(Application a) {
        return a.promise().flatMap(Promise::reckoned).filter(r -> r.left() < 0).isPresent();
    }
}
