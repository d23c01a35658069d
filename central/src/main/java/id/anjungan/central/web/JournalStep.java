package id.anjungan.central.web;

import java.time.Instant;

/** One step of a purchase as a journal row tells it; what the row does not say is empty. */
public record JournalStep(long seq, Instant at, String kind, String from, String to, String why) {
}
