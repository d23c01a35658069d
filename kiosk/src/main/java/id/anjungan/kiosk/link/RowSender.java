package id.anjungan.kiosk.link;

import id.anjungan.contract.Body;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.link.SyncRules.Input;
import id.anjungan.kiosk.link.SyncRules.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link SyncRules} against the journal: the exact stored bytes, in messages the wire takes, each signed. */
final class RowSender {

    private static final Logger LOG = LoggerFactory.getLogger(RowSender.class);
    private static final int WINDOW = 500;
    private static final int BATCH = 100;
    private static final Duration RESEND = Duration.ofSeconds(10);
    /** Rows travel as base64 inside JSON: this much of them stays well under the wire's limit. */
    private static final int BYTES_PER_MESSAGE = 96 * 1024;

    private final Journal journal;
    private final Consumer<Body> send;
    private final SyncRules rules = new SyncRules(WINDOW, BATCH, RESEND);
    private SyncRules.State state;
    private boolean toldParted;

    RowSender(Journal journal, Consumer<Body> send) {
        this.journal = journal;
        this.send = send;
        this.state = SyncRules.State.start(journal.stream(), newest(), journal.acknowledged());
    }

    /** Anything new in the journal, or too long without progress? */
    void look(Instant now) {
        step(new Input.Appended(newest()), now);
        step(new Input.Tick(), now);
    }

    /** The hub's word that it holds rows: ours, if the hash is. */
    void stored(SyncBody.Stored word, Instant now) {
        if (word.stream().equals(journal.stream()) && word.upTo() > 0 && !isOurs(word)) {
            parted(word.upTo());
            return;
        }
        step(new Input.Stored(word.stream(), word.upTo()), now);
    }

    /** Rows that are not written here yet cannot be compared: the rules tell that the hub is ahead. */
    private boolean isOurs(SyncBody.Stored word) {
        return word.hash().isEmpty() || word.upTo() > newest() || journal.read(word.upTo(), 1).stream()
                .anyMatch(r -> r.seq() == word.upTo() && r.hash().equals(word.hash().get()));
    }

    /** Somebody else writes a journal of this name: told once a start, and no row of ours counts as stored by it. */
    private void parted(long seq) {
        if (!toldParted) {
            LOG.error("the hub holds another row {} than we have: this journal has parted", seq);
            toldParted = true;
            journal.append(List.of(Journal.Entry.of(RowKind.EVENT, Map.of("code", EventCode.JOURNAL_PARTED.code(),
                    "detail", EventDetail.ROW.with(seq)))));
        }
    }

    private long newest() {
        return journal.last().map(Row::seq).orElse(0L);
    }

    void step(Input input, Instant now) {
        SyncRules.Step step = rules.step(state, input, now);
        state = step.next();
        for (Output output : step.outputs()) {
            try {
                run(output);
            } catch (JournalFault fault) {
                LOG.error("the journal does not let its rows be sent: {}", fault.getMessage());
            }
        }
    }

    private void run(Output output) {
        if (output instanceof Output.SendRows rows) {
            rows(rows.from(), rows.to());
        } else if (output instanceof Output.Keep keep) {
            journal.acknowledged(keep.upTo());
        } else if (output instanceof Output.HubIsAhead ahead) {
            parted(ahead.upTo());
        }
    }

    private void rows(long from, long to) {
        List<Row> batch = new ArrayList<>();
        int bytes = 0;
        for (Row row : journal.read(from, (int) (to - from + 1))) {
            if (!batch.isEmpty() && bytes + row.bytes().length > BYTES_PER_MESSAGE) {
                send(batch);
                batch.clear();
                bytes = 0;
            }
            batch.add(row);
            bytes += row.bytes().length;
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
    }

    private void send(List<Row> rows) {
        Row head = rows.get(rows.size() - 1);
        send.accept(new SyncBody.Rows(journal.stream(),
                rows.stream().map(r -> new SyncBody.Sent(r.seq(), r.bytes(), r.hash())).toList(),
                Optional.of(journal.sign(head.seq(), head.hash()))));
    }
}
