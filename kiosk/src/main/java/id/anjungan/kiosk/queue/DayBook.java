package id.anjungan.kiosk.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.kiosk.journal.Journal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a business day back from the journal. A row that says nonsense is left out, and the operator told; the tables
 * beside the rows are made anew where they say something else.
 */
final class DayBook {

    private static final Logger LOG = LoggerFactory.getLogger(DayBook.class);

    private final QueuePolicy policy;
    private final Journal journal;
    private final QueueIndex index;
    private final RowScan rows;
    private final BiConsumer<EventCode, String> report;
    private Optional<LocalDate> opened = Optional.empty();

    /** @param report code and detail of something an operator should know */
    DayBook(QueuePolicy policy, Journal journal, QueueIndex index, BiConsumer<EventCode, String> report) {
        this.policy = policy;
        this.journal = journal;
        this.index = index;
        this.rows = new RowScan(journal);
        this.report = report;
    }

    /** The last day anything happened on, or this one. */
    QueueState open(LocalDate today) {
        return read(index.lastDay().orElse(today));
    }

    /** The day the journal's first row was written on. */
    Optional<LocalDate> opened() {
        if (opened.isEmpty()) {
            opened = journal.read(1, 1).stream().findFirst().map(r -> Wib.day(r.at()));
        }
        return opened;
    }

    QueueState read(LocalDate day) {
        QueueState state = folded(day);
        Map<String, String> states = state.tickets().stream()
                .collect(Collectors.toMap(Ticket::number, t -> t.state().code()));
        Optional<String> differs = index.differs(day, states);
        if (differs.isEmpty()) {
            return state;
        }
        report.accept(EventCode.QUEUE_TABLE_REBUILT, EventDetail.TICKET.with(differs.get()));
        index.rebuild();
        return folded(day);
    }

    private QueueState folded(LocalDate day) {
        SortedMap<Long, String> troubles = new TreeMap<>();
        QueueState[] state = {new QueueState(day, policy,
                new ServedTimes(index.servedBefore(day, policy.queue().estimate().days())))};
        rows.each(index.firstRow(day), (row, event) -> {
            if (event.day().equals(day)) {
                try {
                    state[0] = state[0].after(event, row.seq(), row.at());
                } catch (QueueState.Contradiction cannotFollow) {
                    troubles.put(row.seq(), cannotFollow.getMessage());
                }
            }
        }, troubles::put);
        if (!troubles.isEmpty()) {
            LOG.warn("rows of the queue left out: {}", troubles);
            report.accept(EventCode.QUEUE_ROW_REFUSED, EventDetail.ROWS.with(troubles.size()) + " "
                    + EventDetail.FIRST_ROW.with(troubles.firstKey()));
        }
        return state[0];
    }
}
