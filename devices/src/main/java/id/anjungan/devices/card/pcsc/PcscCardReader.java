package id.anjungan.devices.card.pcsc;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.CardReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * A card reader through javax.smartcardio. Every call into the stack runs on one own thread with a time limit,
 * terminals are known by name (their objects are not stable), and any failure ends this reader: the host makes a
 * fresh one.
 */
public final class PcscCardReader implements CardReader {

    /** @param read for one card; {@code mute} after which a reader that hangs is given up; {@code list} for opening */
    public record Patience(Duration read, Duration mute, Duration list) {

        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofSeconds(3));
    }

    /** Grows over all readers of this program, so that no event of an older connection can pass for a new card's. */
    private static final AtomicLong GENERATIONS = new AtomicLong();

    private final CardStack stack;
    private final Optional<String> wantedName;
    private final Patience patience;
    private final Clock clock;
    private final OneCall calls = new OneCall("device-card-stack");

    private CardTerminal terminal;
    private boolean cardIn;
    private long generation;
    private Instant hangsSince;

    /** @param wantedName part of the reader's name; the first reader where empty */
    public PcscCardReader(CardStack stack, Optional<String> wantedName, Patience patience, Clock clock) {
        this.stack = stack;
        this.wantedName = wantedName;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        List<CardTerminal> found = run(() -> stack.open().list(), patience.list())
                .orElseThrow(() -> new DeviceTrouble(DeviceDetail.SERVICE_DOWN, "the card service hangs"));
        terminal = found.stream().filter(t -> wantedName.map(t.getName()::contains).orElse(true)).findFirst()
                .orElseThrow(() -> new DeviceTrouble(DeviceDetail.NO_READER, "no card reader"
                        + wantedName.map(n -> " named " + n).orElse("") + " among " + names(found)));
    }

    /** Names of the readers that a stack knows now. */
    public static List<String> names(CardStack stack) throws IOException {
        try {
            return names(stack.open().list());
        } catch (CardException e) {
            throw new DeviceTrouble(DeviceDetail.SERVICE_DOWN, e.getMessage(), e);
        }
    }

    private static List<String> names(List<CardTerminal> terminals) {
        return terminals.stream().map(CardTerminal::getName).toList();
    }

    @Override
    public Optional<CardEvent> next(Deadline deadline) throws IOException {
        if (stillHangs(deadline)) {
            return Optional.empty();
        }
        long slice = Math.max(1, deadline.left(clock).toMillis());
        Duration limit = Duration.ofMillis(slice).plus(patience.list());
        boolean changed = run(() -> cardIn ? terminal.waitForCardAbsent(slice) : terminal.waitForCardPresent(slice),
                limit).orElseThrow(() -> new DeviceTrouble(DeviceDetail.MUTE, "the card reader hangs"));
        if (!changed) {
            return Optional.empty();
        }
        cardIn = !cardIn;
        if (!cardIn) {
            return Optional.of(new CardEvent.Removed(generation));
        }
        generation = GENERATIONS.incrementAndGet();
        long mine = generation;
        Optional<CardEvent> read = run(() -> SamsatCardReading.read(terminal, mine), patience.read());
        return Optional.of(read.orElseGet(() -> new CardEvent.Unreadable(mine, "mute")));
    }

    /** While a mute card holds the stack nothing else can be asked; pulling the card frees it. */
    private boolean stillHangs(Deadline deadline) throws IOException {
        try {
            if (!calls.hangs(deadline.left(clock))) {
                hangsSince = null;
                return false;
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        Instant now = clock.instant();
        hangsSince = hangsSince == null ? now : hangsSince;
        if (!now.isBefore(hangsSince.plus(patience.mute()))) {
            throw new DeviceTrouble(DeviceDetail.MUTE, "the card reader has not come back for " + patience.mute());
        }
        return true;
    }

    private <T> Optional<T> run(Callable<T> work, Duration limit) throws IOException {
        try {
            return calls.call(work, limit);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceTrouble trouble) {
                throw trouble;
            }
            throw new DeviceTrouble(code(e.getCause()), "card reader: " + e.getCause(), e.getCause());
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "interrupted", e);
    }

    /** The stack tells its codes only inside messages. */
    private static DeviceDetail code(Throwable t) {
        String words = t + " " + t.getCause();
        if (words.contains("SCARD_E_UNKNOWN_READER") || words.contains("SCARD_E_READER_UNAVAILABLE")
                || words.contains("SCARD_E_NO_READERS_AVAILABLE")) {
            return DeviceDetail.NO_READER;
        }
        return words.contains("SCARD_") ? DeviceDetail.SERVICE_DOWN : DeviceDetail.NOT_CONNECTED;
    }

    @Override
    public void close() {
        calls.close();
        stack.close();
    }
}
