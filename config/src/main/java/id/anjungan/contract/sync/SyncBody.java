package id.anjungan.contract.sync;

import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;
import java.util.List;
import java.util.Optional;

/** Rows up, watermark down. */
public sealed interface SyncBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("sync")
            .with("sync.rows", Rows.class)
            .with("sync.stored", Stored.class)
            .with("sync.send-from", SendFrom.class);

    /**
     * Rows in order, without gaps.
     *
     * @param stream    the journal's own id, made when its file was made
     * @param rows      the exact stored bytes, never re-serialised
     * @param signature Ed25519 over {@code stream:seq:hash} of the last row, if this batch carries one (base64)
     */
    record Rows(String stream, List<Sent> rows, Optional<String> signature) implements SyncBody {
    }

    /** @param bytes the row's stored bytes; {@code hash} hex SHA-256(previous hash as hex bytes + bytes) */
    record Sent(long seq, byte[] bytes, String hash) {
    }

    /**
     * Everything up to and including {@code upTo} is committed at the hub: the only proof of storage there is.
     *
     * @param hash of row {@code upTo} as the hub holds it: with another one it is a word about a copy of this journal,
     *             and proves nothing here. An older hub does not say
     */
    record Stored(String stream, long upTo, Optional<String> hash) implements SyncBody {
    }

    /** The hub misses rows from here on. */
    record SendFrom(String stream, long from) implements SyncBody {
    }
}
