package id.anjungan.central.inbox;

import id.anjungan.central.store.HubCode;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hub's end of the journal lane, pure. It keeps the contiguous, verified prefix of one stream: rows it has are
 * passed over, the next one is taken if it continues the chain, a gap or a broken link is asked for again from the
 * prefix's end. Whatever is lost, doubled or reordered on the way, the prefix only grows by the terminal's own rows.
 * That rows it has are the same rows, and not a copy's, is {@link Parting}'s matter.
 */
public final class Receiving {

    /** @param upTo newest row of the prefix, 0 before the first; {@code hash} its hash */
    public record State(String stream, TerminalId terminal, long upTo, String hash) {

        /** Nothing is stored yet. */
        public static State start(String stream, TerminalId terminal) {
            return new State(stream, terminal, 0, Chain.GENESIS);
        }
    }

    /** Checks a head's signature against the enrolled key. */
    public interface Seal {
        boolean holds(String stream, long seq, String hash, String signature);
    }

    /** Something to say after what was taken is committed. */
    public sealed interface Output {
    }

    /** Everything up to here is committed. */
    public record Stored(long upTo) implements Output {
    }

    public record SendFrom(long from) implements Output {
    }

    /** For the operator: {@code chain_broken | bad_signature | foreign_stream}. */
    public record Alarm(HubCode code, long seq) implements Output {
    }

    /**
     * @param taken  rows to store, in order, continuing the prefix
     * @param signed the head of the prefix carries a valid signature
     */
    public record Step(State next, List<SyncBody.Sent> taken, boolean signed, List<Output> outputs) {
    }

    private Receiving() {
    }

    /** One message of rows. Nothing of it is taken when its seal is broken or the stream is another terminal's. */
    public static Step step(State s, TerminalId from, SyncBody.Rows message, Seal seal) {
        if (!s.terminal().equals(from)) {
            return nothing(s, new Alarm(HubCode.FOREIGN_STREAM, s.upTo()));
        }
        if (message.rows().isEmpty()) {
            return nothing(s, new Stored(s.upTo()));
        }
        SyncBody.Sent head = message.rows().get(message.rows().size() - 1);
        Optional<String> signature = message.signature();
        if (signature.isPresent() && !seal.holds(message.stream(), head.seq(), head.hash(), signature.get())) {
            return nothing(s, new Alarm(HubCode.BAD_SIGNATURE, head.seq()));
        }
        return take(s, message.rows(), signature.isPresent() ? head.seq() : -1);
    }

    private static Step take(State s, List<SyncBody.Sent> rows, long signedSeq) {
        List<SyncBody.Sent> taken = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        long upTo = s.upTo();
        String hash = s.hash();
        for (SyncBody.Sent row : rows) {
            if (row.seq() <= upTo) {
                continue;
            }
            boolean next = row.seq() == upTo + 1;
            if (next && !Chain.hash(hash, row.bytes()).equals(row.hash())) {
                outputs.add(new Alarm(HubCode.CHAIN_BROKEN, row.seq()));
            }
            if (!next || !outputs.isEmpty()) {
                outputs.add(new SendFrom(upTo + 1));
                break;
            }
            taken.add(row);
            upTo = row.seq();
            hash = row.hash();
        }
        if (upTo > 0) {
            outputs.add(0, new Stored(upTo));
        }
        return new Step(new State(s.stream(), s.terminal(), upTo, hash), List.copyOf(taken), signedSeq == upTo,
                List.copyOf(outputs));
    }

    private static Step nothing(State s, Output output) {
        return new Step(s, List.of(), false, List.of(output));
    }
}
