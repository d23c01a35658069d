package id.anjungan.central.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which requests fail how, switchable while the server runs; and a gate that holds requests back. Safe for threads. */
public final class Faults {

    private record Standing(FaultKind kind, int left) {
    }

    private final List<String> operations;
    private final Map<String, Standing> standing = new TreeMap<>();
    private boolean holding;
    private boolean closed;
    private int waiting;

    /** @param operations names of what can fail, e.g. {@code inquiry} */
    public Faults(List<String> operations) {
        this.operations = List.copyOf(operations);
    }

    /** @param operation one of the names, or {@code all}. @throws IllegalArgumentException for any other */
    public synchronized void set(String operation, FaultKind kind) {
        set(operation, kind, Integer.MAX_VALUE);
    }

    /**
     * As a line of the console says: {@code on}, all where it is missing; {@code kind}; {@code times}, for good
     * where it is missing.
     *
     * @throws IllegalArgumentException with the reason
     */
    public void set(JsonNode line) {
        FaultKind kind = FaultKind.ofCode(line.path("kind").asText())
                .orElseThrow(() -> new IllegalArgumentException("no kind " + line.path("kind").asText()
                        + ", there are " + FaultKind.codes()));
        set(line.path("on").asText("all"), kind, line.path("times").asInt(Integer.MAX_VALUE));
    }

    /** The next {@code times} requests fail, the ones after that do not. */
    public synchronized void set(String operation, FaultKind kind, int times) {
        if (operation.equals("all")) {
            operations.forEach(o -> set(o, kind, times));
            return;
        }
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException("no operation " + operation + ", there are " + operations);
        }
        if (kind == FaultKind.NONE) {
            standing.remove(operation);
        } else {
            standing.put(operation, new Standing(kind, times));
        }
        notifyAll();
    }

    /** What happens to this request; counts it. */
    public synchronized FaultKind next(String operation) {
        Standing s = standing.get(operation);
        if (s == null) {
            return FaultKind.NONE;
        }
        if (s.left <= 1) {
            standing.remove(operation);
        } else if (s.left != Integer.MAX_VALUE) {
            standing.put(operation, new Standing(s.kind, s.left - 1));
        }
        return s.kind;
    }

    /** From now on requests that {@link #passGate} wait. */
    public synchronized void hold() {
        holding = true;
    }

    /** Those waiting go on, in no particular order. */
    public synchronized void release() {
        holding = false;
        notifyAll();
    }

    /** Waits while held back. False if the server ended meanwhile. */
    public synchronized boolean passGate() throws InterruptedException {
        waiting++;
        while (holding && !closed) {
            wait();
        }
        waiting--;
        return !closed;
    }

    /** Requests held back now. */
    public synchronized int held() {
        return waiting;
    }

    /** Never answers: returns only when the server ends. */
    public synchronized void neverAnswer() throws InterruptedException {
        while (!closed) {
            wait();
        }
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** For a status line. */
    public synchronized Map<String, String> describe() {
        Map<String, String> d = new TreeMap<>();
        standing.forEach((operation, s) -> d.put(operation, s.kind.code()));
        if (holding) {
            d.put("hold", "held");
        }
        return d;
    }
}
