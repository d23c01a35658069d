package id.anjungan.kiosk.journal;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.sync.RowKind;
import java.io.Closeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Append-only rows, chained. Thread-safe; an append returns when the row is on the disk. */
public interface Journal extends Closeable {

    /** What a caller wants written; fields are plain JSON (String, Long, Boolean, List, Map). No personal data. */
    record Entry(RowKind kind, Optional<PurchaseId> purchase, Optional<VisitId> visit, Map<String, Object> fields) {
        public Entry {
            fields = Map.copyOf(fields);
        }

        public static Entry of(RowKind kind, Map<String, Object> fields) {
            return new Entry(kind, Optional.empty(), Optional.empty(), fields);
        }
    }

    /** A stored row. {@code bytes} are exactly what is stored and sent; {@code hash} as in {@code Chain}. */
    record Row(long seq, Instant at, RowKind kind, Optional<PurchaseId> purchase, byte[] bytes, String hash) {
    }

    /** Appends all or none, in order. @throws JournalFault when it cannot be stored: nothing may be done then */
    List<Row> append(List<Entry> entries);

    /** Rows from {@code seq} on, at most {@code limit}. */
    List<Row> read(long fromSeq, int limit);

    /** This journal's own id, made with the file. */
    String stream();

    Optional<Row> last();

    /** The hub holds everything up to here. Never moves back, never beyond the last row. */
    void acknowledged(long upTo);

    long acknowledged();

    /** Base64 Ed25519 signature over {@code stream:seq:hash}. */
    String sign(long seq, String hash);

    /** The disk refuses or the file is not what it must be. The message is a sentence for the technician. */
    final class JournalFault extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Why why;

        public JournalFault(Why why, String message, Throwable cause) {
            super(message, cause);
            this.why = why;
        }

        public JournalFault(String message, Throwable cause) {
            this(Why.DISK, message, cause);
        }

        public Why why() {
            return why;
        }
    }

    /** What the journal suffers from; the code is shown with the sentence. */
    enum Why {
        DISK_FULL("J-01"), READ_ONLY("J-02"), DISK("J-03"), BROKEN_CHAIN("J-04"), NOT_DURABLE("J-05"), IN_USE("J-06"),
        KEY("J-07"), UNREADABLE("J-08"), FOLD("J-09");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
