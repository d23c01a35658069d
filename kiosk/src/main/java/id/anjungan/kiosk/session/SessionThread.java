package id.anjungan.kiosk.session;

/** Drives a {@link SessionLoop} on a thread called "session" until it is closed. */
public final class SessionThread implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 3_000;

    private final SessionLoop loop;
    private final Thread thread;

    public SessionThread(SessionLoop loop) {
        this.loop = loop;
        this.thread = new Thread(loop, "session");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends after the command at hand. */
    @Override
    public void close() {
        loop.end();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
