package id.anjungan.kiosk.session;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.services.Flow;
import java.time.Instant;
import java.util.Optional;

/** One citizen's stay, from the first touch to the farewell. All of it is dropped at its end. Session thread only. */
final class Visit {

    final VisitId id;
    final Instant began;
    final Dress dress;
    int touches;
    /** Empty on the start page. */
    Optional<Flow> flow = Optional.empty();
    Optional<String> service = Optional.empty();
    Optional<PurchaseId> purchase = Optional.empty();
    Optional<Progress> progress = Optional.empty();
    /** Since when the idle time-out runs. */
    Instant quietSince;
    /** Since when this page stands. */
    Instant pageSince;
    String stepPage = "";
    /** The last page that is in the visit's rows. */
    String toldPage = "";
    /** When a face was touched. */
    Optional<Instant> facedAt = Optional.empty();
    /** The nine questions were thanked for: they are not offered again. */
    boolean sheeted;
    /** How many wishes for a ticket were made. */
    int wishes;
    /** The newest ask: answers to older ones are dropped. */
    long ask;

    Visit(VisitId id, Instant began, String language) {
        this.id = id;
        this.began = began;
        this.quietSince = began;
        this.pageSince = began;
        this.dress = new Dress(language);
    }

    /** True while money is on its way, or it is not known whether it is. */
    boolean moneyMoves() {
        return flow.isPresent() && purchase.isPresent() && progress.map(p -> p.stage().moneyMoves()).orElse(true);
    }

    /** True while no time-out and no "leave" may end it: a QR is being made or lives. What is checked needs nobody. */
    boolean held() {
        return moneyMoves() && progress.filter(p -> p.stage() == Progress.Stage.CHECKING).isEmpty();
    }
}
