package id.anjungan.central.inbox;

import id.anjungan.central.store.Bells;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.RowTable.Row;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable.Enrolled;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.sync.SyncBody;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link Receiving} against the store: a batch of messages in one transaction, words to terminals after it. */
final class RowIntake {

    private static final Logger LOG = LoggerFactory.getLogger(RowIntake.class);

    /** One message of rows from one terminal. */
    record Arrived(TerminalId terminal, SyncBody.Rows rows) {
    }

    /** To be said on the terminal's ack lane once everything is committed. */
    record Word(TerminalId terminal, SyncBody body) {
    }

    private record Trouble(TerminalId terminal, HubCode code, String detail) {
    }

    private final Store store;
    private final RowListener listener;
    private final EventLog events;
    private final Clock clock;
    private final Ids ids;
    private final Bells bells;

    RowIntake(Store store, RowListener listener, EventLog events, Bells bells, Clock clock, Ids ids) {
        this.store = store;
        this.listener = listener;
        this.events = events;
        this.bells = bells;
        this.clock = clock;
        this.ids = ids;
    }

    /** Returns when all of it is on the disk. @throws RuntimeException when it is not: nothing was stored */
    List<Word> take(List<Arrived> batch) {
        List<Word> words = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        List<Row> stored = new ArrayList<>();
        store.change(tx -> {
            words.clear();
            troubles.clear();
            stored.clear();
            batch.forEach(a -> one(tx, a, words, troubles, stored));
        });
        troubles.forEach(t -> bells.ring(t.terminal(), Severity.ALARM, t.code(), t.detail()));
        stored.forEach(this::news);
        return words;
    }

    /**
     * A message that cannot be taken though the store takes others: a fault of this program. Its rows stay with the
     * terminal, which goes on sending them, since no watermark is said.
     */
    void setAside(Arrived a) {
        bells.ring(a.terminal(), Severity.ALARM, HubCode.MESSAGE_FAULT,
                HubDetail.LANE.with(Lane.JOURNAL.token()) + " " + a.rows().stream());
    }

    private void one(Tx tx, Arrived a, List<Word> words, List<Trouble> troubles, List<Row> stored) {
        Optional<Enrolled> who = tx.terminals().find(a.terminal());
        if (who.isEmpty()) {
            troubles.add(new Trouble(a.terminal(), HubCode.NOT_ENROLLED, a.rows().stream()));
            return;
        }
        Receiving.Seal seal = Seals.of(who.get().publicKey());
        Optional<Receiving.State> before = line(tx, a, signed(a.rows(), seal), words, troubles);
        if (before.isPresent()) {
            step(tx, who.get(), before.get(), Receiving.step(before.get(), a.terminal(), a.rows(), seal), words,
                    troubles, stored);
        }
    }

    private static boolean signed(SyncBody.Rows rows, Receiving.Seal seal) {
        if (rows.rows().isEmpty() || rows.signature().isEmpty()) {
            return false;
        }
        SyncBody.Sent head = rows.rows().get(rows.rows().size() - 1);
        return seal.holds(rows.stream(), head.seq(), head.hash(), rows.signature().get());
    }

    /** The line of the journal that the message continues; empty when it continues none, which is then said. */
    private static Optional<Receiving.State> line(Tx tx, Arrived a, boolean signed, List<Word> words,
            List<Trouble> troubles) {
        String stream = a.rows().stream();
        Parting.Way way = Lines.way(tx, a.terminal(), a.rows(), signed);
        if (way instanceof Parting.Way.On on) {
            return Optional.of(on.line().state());
        }
        if (way instanceof Parting.Way.Parts parts) {
            troubles.add(new Trouble(a.terminal(), HubCode.STREAM_PARTED, stream + " " + (parts.after() + 1)));
            return Optional.of(Lines.part(tx, a.terminal(), stream, parts));
        }
        if (way instanceof Parting.Way.FurtherBack back) {
            if (back.broken()) {
                troubles.add(new Trouble(a.terminal(), HubCode.CHAIN_BROKEN, stream + " "
                        + a.rows().rows().get(0).seq()));
            }
            words.add(new Word(a.terminal(), new SyncBody.SendFrom(stream, back.from())));
        } else if (way instanceof Parting.Way.Refused refused) {
            troubles.add(new Trouble(a.terminal(), HubCode.CHAIN_BROKEN, stream + " " + refused.seq()));
        }
        return Optional.empty();
    }

    private void step(Tx tx, Enrolled who, Receiving.State before, Receiving.Step step, List<Word> words,
            List<Trouble> troubles, List<Row> stored) {
        String line = before.stream();
        keep(tx, who, step, troubles, stored);
        if (!step.taken().isEmpty() && !tx.rows().advance(line, before.upTo(), step.next().upTo(),
                step.next().hash())) {
            throw new IllegalStateException("the watermark of " + line + " moved under us");
        }
        if (step.signed()) {
            tx.rows().signed(line, step.next().upTo());
        }
        String stream = Lines.journalOf(line);
        for (Receiving.Output out : step.outputs()) {
            if (out instanceof Receiving.Stored s) {
                words.add(new Word(who.id(), new SyncBody.Stored(stream, s.upTo(),
                        Optional.of(step.next().hash()))));
            } else if (out instanceof Receiving.SendFrom s) {
                words.add(new Word(who.id(), new SyncBody.SendFrom(stream, s.from())));
            } else if (out instanceof Receiving.Alarm alarm) {
                troubles.add(new Trouble(who.id(), alarm.code(), line + " " + alarm.seq()));
            }
        }
    }

    private void keep(Tx tx, Enrolled who, Receiving.Step step, List<Trouble> troubles, List<Row> stored) {
        Instant now = clock.instant();
        List<Row> rows = new ArrayList<>();
        List<RowReader.Read> reads = new ArrayList<>();
        for (SyncBody.Sent sent : step.taken()) {
            RowReader.Read read = RowReader.read(sent, now);
            rows.add(new Row(step.next().stream(), sent.seq(), who.id(), read.at(), read.kind(), read.purchase(),
                    sent.bytes(), sent.hash(), now));
            reads.add(read);
        }
        tx.rows().add(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (reads.get(i).fields().isPresent()) {
                tell(tx, row, who.office(), reads.get(i), troubles);
                stored.add(row);
            } else {
                tx.events().quarantine(ids.next(), who.id(), Optional.of(row.stream()), Optional.of(row.seq()),
                        RowReader.UNREADABLE, Optional.of(row.bytes()), now);
                troubles.add(new Trouble(who.id(), HubCode.ROW_UNREADABLE, row.stream() + " " + row.seq()));
            }
        }
    }

    /** A row whose telling fails is stored all the same: the stream never stalls over one row. */
    private void tell(Tx tx, Row row, String office, RowReader.Read read, List<Trouble> troubles) {
        try {
            listener.stored(tx, row, office, read.fields().orElseThrow());
        } catch (RuntimeException fault) {
            if (Store.refused(fault)) {
                throw fault;
            }
            LOG.error("row {} {} of {}", row.stream(), row.seq(), row.terminal(), fault);
            tx.events().quarantine(ids.next(), row.terminal(), Optional.of(row.stream()), Optional.of(row.seq()),
                    "not_folded", Optional.of(row.bytes()), row.storedAt());
            troubles.add(new Trouble(row.terminal(), HubCode.ROW_NOT_FOLDED, row.stream() + " " + row.seq()));
        }
    }

    /** Rows that operators should see at once, and pages that show what rows say. */
    private void news(Row row) {
        switch (row.kind()) {
            case "payment", "delivery", "receipt" -> row.purchase().ifPresent(p ->
                    store.changes().tell(id.anjungan.central.store.Changes.What.PURCHASE, p.value()));
            case "survey.faces", "survey.sheets" ->
                    store.changes().tell(id.anjungan.central.store.Changes.What.SURVEY, row.terminal().value());
            case "visit.started", "visit.ended" ->
                    store.changes().tell(id.anjungan.central.store.Changes.What.VISIT, row.terminal().value());
            case "ticket.issued", "ticket.called", "ticket.recalled", "ticket.no_show", "ticket.returned",
                    "ticket.transferred", "ticket.finished", "ticket.closed", "counter.paused", "counter.resumed",
                    "counter.serves" ->
                    store.changes().tell(id.anjungan.central.store.Changes.What.TICKET, row.terminal().value());
            case "staff.called" -> events.raise(Optional.of(row.terminal()), Severity.WARNING, HubCode.STAFF_CALLED,
                    "");
            case "staff.unanswered" -> events.raise(Optional.of(row.terminal()), Severity.WARNING,
                    HubCode.STAFF_UNANSWERED, RowEvents.field(row, "why"));
            case "staff.answered", "staff.ended", "terminal.started" ->
                    store.changes().tell(id.anjungan.central.store.Changes.What.EVENT, row.terminal().value());
            case "event" -> RowEvents.raise(events, row);
            default -> {
                // Nothing anybody waits for.
            }
        }
    }
}
