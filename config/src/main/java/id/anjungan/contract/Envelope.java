package id.anjungan.contract;

import java.time.Instant;
import java.util.Optional;

/**
 * The outside of every message.
 *
 * @param id       unique per sender; an answer's {@code re} repeats it
 * @param terminal whose conversation this is, in both directions
 * @param time     when the sender made it
 * @param re       id of the ask this answers
 * @param visit    the visit that asked; an answer for another visit is dropped by the session
 * @param deadline after which the asker no longer listens; also the MQTT message expiry
 */
public record Envelope(String id, TerminalId terminal, Instant time, Optional<String> re, Optional<VisitId> visit,
        Optional<Instant> deadline, Body body) {

    public static Envelope of(String id, TerminalId terminal, Instant time, Body body) {
        return new Envelope(id, terminal, time, Optional.empty(), Optional.empty(), Optional.empty(), body);
    }

    public Envelope inReplyTo(Envelope ask) {
        return new Envelope(id, terminal, time, Optional.of(ask.id), ask.visit, Optional.empty(), body);
    }
}
