package id.anjungan.kiosk.services;

import id.anjungan.config.TerminalConfig.CounterService;
import java.util.Optional;

/** The way to a number of a counter; wired in {@code Catalogue}, because services stay strangers to each other. */
public interface CounterWay {

    /** A service of this office that this terminal gives numbers for. */
    Optional<CounterService> find(String id);

    /** Takes a number of it at once: what to bring has been told. Ends as the queue service's own ways do. */
    Flow take(Desk desk, CounterService counter);
}
