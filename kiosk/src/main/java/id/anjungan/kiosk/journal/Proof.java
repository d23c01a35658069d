package id.anjungan.kiosk.journal;

import id.anjungan.contract.sync.Chain;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.JournalTables.Head;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Walks the chain. What it finds is a phrase in Indonesian that completes "the journal is broken: ...". */
final class Proof {

    private static final int BATCH = 1000;

    private Proof() {
    }

    /** At start: from the last signed head to the end, and nothing that was signed or acknowledged may be missing. */
    static Optional<String> check(Connection c, String stream, String publicKey, long acknowledged)
            throws SQLException {
        Optional<Head> head = JournalTables.lastHead(c);
        long from = 0;
        String hash = Chain.GENESIS;
        if (head.isPresent()) {
            Optional<String> fault = against(c, head.get(), stream, publicKey);
            if (fault.isPresent()) {
                return fault;
            }
            from = head.get().seq();
            hash = head.get().hash();
        }
        Walk walk = walk(c, from, hash);
        if (walk.fault().isPresent()) {
            return walk.fault();
        }
        return walk.seq() < acknowledged
                ? Optional.of("pusat sudah menyimpan baris " + acknowledged + ", tetapi di sini berakhir di "
                        + walk.seq())
                : Optional.empty();
    }

    /** Does the row under a signed head still stand as it was signed? */
    static Optional<String> against(Connection c, Head head, String stream, String publicKey) throws SQLException {
        if (!TerminalKey.verifies(publicKey, Chain.signedText(stream, head.seq(), head.hash()), head.signature())) {
            return Optional.of("tanda tangan pada baris " + head.seq() + " bukan milik kunci terminal ini");
        }
        List<Row> row = JournalTables.read(c, head.seq(), 1);
        boolean stands = !row.isEmpty() && row.get(0).seq() == head.seq() && row.get(0).hash().equals(head.hash());
        return stands ? Optional.empty()
                : Optional.of("baris " + head.seq() + " yang sudah ditandatangani tidak ada lagi");
    }

    /** How far the chain holds, its hash there, and what broke it. */
    record Walk(long seq, String hash, Optional<String> fault) {
    }

    static Walk walk(Connection c, long fromSeq, String fromHash) throws SQLException {
        long seq = fromSeq;
        String hash = fromHash;
        for (List<Row> rows = JournalTables.read(c, seq + 1, BATCH); !rows.isEmpty();
                rows = JournalTables.read(c, seq + 1, BATCH)) {
            for (Row row : rows) {
                Optional<String> fault = JournalTables.fault(row, seq, hash);
                if (fault.isPresent()) {
                    return new Walk(seq, hash, fault);
                }
                seq = row.seq();
                hash = row.hash();
            }
        }
        return new Walk(seq, hash, Optional.empty());
    }
}
