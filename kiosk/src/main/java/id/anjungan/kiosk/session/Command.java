package id.anjungan.kiosk.session;

import id.anjungan.contract.VisitId;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Touch;
import java.util.Set;

/** All that can reach the session loop from other threads. */
public sealed interface Command {

    record Touched(Touch touch) implements Command {
    }

    /** An answer for a visit. @param ask number of the ask within its visit; 0 for what no ask caused */
    record Told(VisitId visit, long ask, Intent intent) implements Command {
    }

    record Moved(Progress progress) implements Command {
    }

    record Carded(CardEvent event) implements Command {
    }

    record Scanned(ScanEvent event) implements Command {
    }

    record DeviceChanged(Health health) implements Command {
    }

    record LinkChanged(HubLink.State state) implements Command {
    }

    /**
     * Told on each return to the hub, and on each change.
     *
     * @param services that the hub has no server for, by id
     * @param silent   features whose server does not answer the hub
     */
    record NotConnected(Set<String> services, Set<String> silent) implements Command {
        public NotConnected {
            services = Set.copyOf(services);
            silent = Set.copyOf(silent);
        }
    }

    /** Somebody comes. @param call which one; of another than the one that stands it means nothing */
    record StaffAnswered(String call, StaffCall.From from, String by) implements Command {
    }

    /** A clerk says that the citizen has been helped. */
    record StaffDone(String call) implements Command {
    }

    /** What became of the slip for a call. */
    record SlipEnded(String call, PaperState slip) implements Command {
    }

    record BoardChanged(Board board) implements Command {
    }

    /** What the proof of the journal's older part has found. */
    record JournalProven(boolean holds) implements Command {
    }

    /** Work of another room that must run on the session's thread: the money. */
    record Run(Runnable work) implements Command {
    }

    /** The terminal is ready for citizens (boot order: journal, in-doubt money, devices, only then welcome). */
    record Welcome() implements Command {
    }
}
