package id.anjungan.central.inbox;

import id.anjungan.central.services.AskDesk;
import java.util.concurrent.Executor;

/** A desk and the threads that may wait for what it asks: one server's silence does not hold up another's answers. */
public record Counter(AskDesk desk, Executor pool) {
}
