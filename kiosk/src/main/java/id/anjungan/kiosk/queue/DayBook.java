package id.anjungan.kiosk.queue;

import id.anjungan.kiosk.journal.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Reads a business day back from the journal. A row that says nonsense is left out, and the operator told; the tables
 * beside the rows are made anew where they say something else.
 */
final class DayBook {

    private static final int TOLD = 5;

    private final QueuePolicy policy;
    private final Journal journal;
    private final QueueIndex index;
    private final RowScan rows;
    private final BiConsumer<String, String> report;
    private Optional<LocalDate> opened = Optional.empty();

    /** @param report code and detail of something an operator should know */
    DayBook(QueuePolicy policy, Journal journal, QueueIndex index, BiConsumer<String, String> report) {
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
            opened = journal.read(1, 1).stream().findFirst().map(r -> LocalDate.ofInstant(r.at(), QueueRules.WIB));
        }
        return opened;
    }

    QueueState read(LocalDate day) {
        List<String> troubles = new ArrayList<>();
        QueueState[] state = {new QueueState(day, policy,
                new ServedTimes(index.servedBefore(day, policy.queue().estimate().days())))};
        rows.each(index.firstRow(day), (row, event) -> {
            if (event.day().equals(day)) {
                try {
                    state[0] = state[0].after(event, row.seq(), row.at());
                } catch (QueueState.Contradiction cannotFollow) {
                    troubles.add(row.seq() + ": " + cannotFollow.getMessage());
                }
            }
        }, (row, why) -> troubles.add(row + ": " + why));
        if (!troubles.isEmpty()) {
            report.accept("queue_row_refused", troubles.size() + "; "
                    + String.join("; ", troubles.subList(0, Math.min(TOLD, troubles.size()))));
        }
        check(state[0]);
        return state[0];
    }

    private void check(QueueState state) {
        Map<String, String> states = state.tickets().stream()
                .collect(Collectors.toMap(Ticket::number, t -> t.state().code()));
        index.differs(state.day(), states).ifPresent(what -> {
            report.accept("queue_table_rebuilt", what);
            index.rebuild();
        });
    }
}
