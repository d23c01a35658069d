package id.anjungan.devices.printer.sim;

import id.anjungan.devices.sim.SimServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A receipt printer on a TCP port. Bytes go through its receive side (which answers real-time questions even when
 * nothing prints), a buffer of limited size and an engine that stands still without paper. Scriptable from any thread.
 */
public final class PrinterSim implements Closeable {

    /** Who wants to know. Called on the simulator's threads. */
    public interface Listener {

        void paper(Sheet sheet);

        /** @param word {@code ok, near_end, paper_out, cover_open, offline, error, unplugged, off} */
        void state(String word);
    }

    /**
     * @param port       0 for any free one
     * @param dots       576 for 80 mm paper, 384 for 58 mm
     * @param buffer     bytes that wait for the engine before the line feels it
     * @param lineMillis time of one printed line; 0 prints as fast as bytes come
     * @param processId  answers GS ( H, as the better printers do
     * @param automatic  obeys GS a
     * @param xonXoff    stops a serial sender with XOFF while nothing can be printed
     */
    public record Model(int port, int dots, int buffer, int lineMillis, boolean processId, boolean automatic,
            boolean xonXoff) {

        public static Model good() {
            return new Model(0, 576, 65_536, 0, true, true, false);
        }

        /** A clone: no process id. */
        public static Model plain() {
            return new Model(0, 576, 65_536, 0, false, true, false);
        }
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final Model model;
    private final Listener listener;
    private final SimServer server;
    private final Thread engineThread;
    private final ScheduledExecutorService mouth = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "printer-sim-mouth");
        thread.setDaemon(true);
        return thread;
    });

    // All below is guarded by this.
    private final PaperRoll paper;
    private final EscPosDecoder decoder;
    private final RealTimeFilter filter = new RealTimeFilter(new ReceiveSide());
    private final Deque<Byte> buffer = new ArrayDeque<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final List<Sheet> sheets = new ArrayList<>();
    private PrinterState state = PrinterState.GOOD;
    private String word = "ok";
    private boolean automaticOn;
    private boolean stopped;
    private boolean held;
    private boolean mute;
    private long answerDelayMillis;
    private long paperLeft = NEVER;
    private long lineLeft = NEVER;
    private boolean closed;

    public PrinterSim(Model model, Listener listener) throws IOException {
        this.model = model;
        this.listener = listener;
        this.paper = new PaperRoll(model.dots());
        this.decoder = new EscPosDecoder(paper, new PrintEngine());
        this.server = new SimServer("printer-sim", model.port(), new Wire());
        this.engineThread = new Thread(this::engine, "printer-sim-engine");
        this.engineThread.setDaemon(true);
        this.engineThread.start();
    }

    /** One that nobody listens to. */
    public static PrinterSim quiet(Model model) throws IOException {
        return new PrinterSim(model, new Listener() {
            @Override
            public void paper(Sheet sheet) {
                // The sheets are kept; a test asks for them.
            }

            @Override
            public void state(String word) {
                // Nobody watches.
            }
        });
    }

    public int port() {
        return server.port();
    }

    // ---- what can happen to a printer ----

    /** The roll ends after so many more bytes of print data; 0 is now. */
    public synchronized void paperOutAfter(long bytes) {
        paperLeft = bytes;
        if (bytes == 0) {
            become(state.withPaperOut(true));
        }
    }

    public synchronized void nearEnd() {
        become(state.withNearEnd());
    }

    /** A new roll. What stood unfinished on the old one comes off with it. */
    public synchronized void refill() {
        paperLeft = NEVER;
        if (!paper.blank()) {
            takeOff(false);
        }
        become(state.refilled());
    }

    public synchronized void cover(boolean open) {
        become(state.withCoverOpen(open));
    }

    public synchronized void offline(boolean on) {
        become(state.withOffline(on));
    }

    public synchronized void error(boolean on) {
        become(state.withError(on));
    }

    /** The engine stands still though the status is fine: the printer that "prints" and does not. */
    public synchronized void hold(boolean on) {
        held = on;
        notifyAll();
    }

    /** Takes bytes, says nothing. */
    public synchronized void mute(boolean on) {
        mute = on;
    }

    /** Every answer comes so much later. */
    public synchronized void answerAfter(Duration delay) {
        answerDelayMillis = delay.toMillis();
    }

    public void unplug() {
        server.unplug();
        tell("unplugged");
    }

    /** The cable comes out after so many more bytes have come in. */
    public synchronized void unplugAfter(long bytes) {
        lineLeft = bytes;
    }

    public void plug() throws IOException {
        synchronized (this) {
            lineLeft = NEVER;
        }
        server.plug();
        tell(currentWord());
    }

    /** Power off loses the buffer; on again it is as new, with the same roll. */
    public void power(boolean on) throws IOException {
        synchronized (this) {
            buffer.clear();
            decoder.reset();
            filter.reset();
            automaticOn = false;
            notifyAll();
        }
        if (on) {
            plug();
        } else {
            server.unplug();
            tell("off");
        }
    }

    // ---- what can be seen of it ----

    public synchronized List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Waits for so many sheets since the start. @return those there are, fewer when the patience ends */
    public synchronized List<Sheet> await(int count, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (sheets.size() < count && System.nanoTime() < until) {
            wait(50);
        }
        return List.copyOf(sheets);
    }

    /** True when everything that came in has been done. */
    synchronized boolean caughtUp() {
        return buffer.isEmpty() && decoder.atRest();
    }

    public synchronized String currentWord() {
        return word;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.close();
        mouth.shutdownNow();
    }

    // ---- inside ----

    private void become(PrinterState next) {
        boolean printed = state.prints();
        boolean changed = !state.equals(next);
        state = next;
        if (model.xonXoff() && printed != next.prints()) {
            say((byte) (next.prints() ? 0x11 : 0x13));
        }
        if (automaticOn && changed) {
            say(next.automatic());
        }
        word = next.word();
        tell(word);
        notifyAll();
    }

    private void tell(String newWord) {
        listener.state(newWord);
    }

    private void say(byte... bytes) {
        if (mute) {
            return;
        }
        try {
            mouth.schedule(() -> server.send(bytes), answerDelayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed: a printer without power says nothing.
            stopped = true;
        }
    }

    private void takeOff(boolean cut) {
        Sheet sheet = paper.takeOff(sheets.size() + 1, raw.toByteArray(), cut);
        raw.reset();
        sheets.add(sheet);
        notifyAll();
        listener.paper(sheet);
    }

    private void engine() {
        try {
            while (engineStep()) {
                pace();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean engineStep() throws InterruptedException {
        while (!closed && (buffer.isEmpty() || held || !state.prints())) {
            wait();
        }
        if (closed) {
            return false;
        }
        byte b = buffer.poll();
        notifyAll();
        raw.write(b);
        decoder.feed(b);
        stopped = model.lineMillis() > 0 && b == 0x0A && decoder.atRest();
        if (paperLeft != NEVER && --paperLeft <= 0) {
            paperLeft = NEVER;
            become(state.withPaperOut(true));
        }
        return true;
    }

    /** The time of one line, outside no lock but with the state free to change. */
    private synchronized void pace() throws InterruptedException {
        if (stopped && !closed) {
            stopped = false;
            wait(model.lineMillis());
        }
    }

    private final class Wire implements SimServer.Line {

        @Override
        public void connected() {
            synchronized (PrinterSim.this) {
                filter.reset();
                automaticOn = false;
            }
        }

        @Override
        public void received(byte[] bytes) {
            synchronized (PrinterSim.this) {
                byte[] heard = bytes;
                if (lineLeft != NEVER) {
                    heard = Arrays.copyOf(bytes, (int) Math.min(bytes.length, lineLeft));
                    lineLeft -= heard.length;
                }
                for (byte b : filter.pass(heard)) {
                    store(b);
                }
                if (lineLeft == 0) {
                    lineLeft = NEVER;
                    unplug();
                }
            }
        }

        private void store(byte b) {
            while (buffer.size() >= model.buffer() && !closed) {
                try {
                    PrinterSim.this.wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            buffer.add(b);
            PrinterSim.this.notifyAll();
        }

        @Override
        public void disconnected() {
            synchronized (PrinterSim.this) {
                PrinterSim.this.notifyAll();
            }
        }
    }

    private final class ReceiveSide implements RealTimeFilter.RealTime {

        @Override
        public void status(int n) {
            say(state.realTime(n));
        }

        @Override
        public void recover(int n) {
            if (n == 2) {
                buffer.clear();
                decoder.reset();
            }
            become(state.withError(false));
        }

        @Override
        public void clear() {
            buffer.clear();
            decoder.reset();
            say((byte) 0x37, (byte) 0x25, (byte) 0);
        }
    }

    private final class PrintEngine implements EscPosDecoder.Engine {

        @Override
        public void cut() {
            takeOff(true);
        }

        @Override
        public void barrier(int n) {
            finishWithoutCutter();
            say(state.paper());
        }

        @Override
        public void processId(byte[] id) {
            finishWithoutCutter();
            if (model.processId()) {
                say((byte) 0x37, (byte) 0x22, id[0], id[1], id[2], id[3], (byte) 0);
            }
        }

        /** Questions between two receipts belong to neither. */
        private void forgetQuestions() {
            if (paper.blank()) {
                raw.reset();
            }
        }

        /** The barrier behind a receipt is where a printer without a cutter lets the citizen tear it off. */
        private void finishWithoutCutter() {
            if (paper.blank()) {
                raw.reset();
            } else {
                takeOff(true);
            }
        }

        @Override
        public void automaticStatus(int n) {
            forgetQuestions();
            if (model.automatic()) {
                automaticOn = n != 0;
                if (automaticOn) {
                    say(state.automatic());
                }
            }
        }

        @Override
        public void info(int n) {
            forgetQuestions();
            String text = switch (n) {
                case 65 -> "SIMULASI 1.0";
                case 66 -> "ANJUNGAN";
                case 67 -> "PRINTER SIM";
                case 68 -> "SIM-0001";
                default -> "";
            };
            if (n >= 65) {
                say(EscPosDecoder.infoBlock(text));
            }
        }

        @Override
        public void drawer() {
            tell("drawer");
        }
    }
}
