package id.anjungan.central.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.inbox.Commits.Taken;
import id.anjungan.central.inbox.RowIntake.Arrived;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable.Enrolled;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;
    private final List<TerminalId> acknowledged = new ArrayList<>();

    private Taken rows(String terminal, String kind) {
        TerminalId id = new TerminalId(terminal);
        byte[] bytes = ("{\"seq\":1,\"at\":\"2026-11-22T03:00:00Z\",\"kind\":\"" + kind + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new Taken(new Arrived(id, new SyncBody.Rows("J-" + terminal, List.of(new SyncBody.Sent(1, bytes,
                Chain.hash(Chain.GENESIS, bytes))), Optional.empty())), () -> acknowledged.add(id));
    }

    /** Whatever the fault of the program is: here one that no guard around a row catches. */
    private static void listener(String kind) {
        if (kind.equals("poison")) {
            throw new StackOverflowError("deep");
        }
    }

    @Test
    void aMessageTheProgramFailsAt_isFoundAmongTheOthers_andCostsOnlyItself() throws Exception {
        Ids ids = new Ids(CLOCK, new Random(1));
        try (Store store = Store.open(dir.resolve("hub.db"), new Changes())) {
            List.of("KSK-01", "KSK-02", "KSK-03").forEach(t -> store.change(tx -> tx.terminals().put(new Enrolled(
                    new TerminalId(t), "SMS-3578-01", "key", "hash", CLOCK.instant(), Optional.empty()))));
            EventLog events = new EventLog(store, CLOCK, ids);
            RowIntake intake = new RowIntake(store, (tx, row, office, fields) -> listener(row.kind()), events,
                    new Bells(events), CLOCK, ids);
            new Commits(intake, new Outbound(CLOCK, ids), () -> false).store(List.of(rows("KSK-01", "visit.step"),
                    rows("KSK-02", "poison"), rows("KSK-03", "visit.step")));
            assertEquals(2L, (long) store.read(tx -> tx.rows().count()));
            assertEquals(List.of("KSK-01", "KSK-02", "KSK-03"), acknowledged.stream().map(TerminalId::value).toList());
            store.change(tx -> { });
            assertEquals(List.of("message_fault"), store.read(tx -> tx.events().newestOf(new TerminalId("KSK-02"), 9))
                    .stream().map(e -> e.code()).toList());
        }
    }

    @Test
    void aFullDiskIsTheStores_aValueThatCannotBeKeptIsTheMessages() {
        assertTrue(Store.refused(new IllegalStateException(new SQLException("disk full", "", 13))));
        assertTrue(Store.refused(new Store.StoreFault("write", new SQLException("locked", "", 5))));
        assertFalse(Store.refused(new IllegalStateException(new SQLException("constraint", "", 19))));
        assertFalse(Store.refused(new ArithmeticException("long overflow")));
        assertFalse(Store.refused(new Store.StoreFault("write", new StackOverflowError())));
    }
}
