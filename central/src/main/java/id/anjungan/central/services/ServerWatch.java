package id.anjungan.central.services;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which servers behind the hub do not answer, so that terminals need not lead citizens into a wait in vain. A
 * failed answer is doubt; a second question of our own, asked at once, settles it. From then on it is asked again and
 * again, for no citizen asks any more, until the server answers.
 */
public final class ServerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Consumer<Set<String>> changed;
    private final Map<String, Watched> servers = new ConcurrentHashMap<>();

    /** @param changed told the features whose server is silent, on each change; on a pool's thread */
    public ServerWatch(Clock clock, Consumer<Set<String>> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** The same desk, watched. @param pool where its server is asked */
    public AskDesk over(String feature, AskDesk desk, Executor pool) {
        Watched watched = new Watched(feature, desk, pool);
        servers.put(feature, watched);
        return watched;
    }

    /** Features whose server is known not to answer, in the order of their names. */
    public Set<String> silent() {
        Set<String> silent = new TreeSet<>();
        servers.forEach((feature, server) -> {
            if (server.silent) {
                silent.add(feature);
            }
        });
        return silent;
    }

    /** Asks the silent ones whose pause is over. Does not block. */
    public void doWork(Instant now) {
        servers.values().stream().filter(s -> s.silent && !now.isBefore(s.triedAt.plus(PAUSE))).forEach(Watched::ask);
    }

    private final class Watched implements AskDesk {
        private final String feature;
        private final AskDesk desk;
        private final Executor pool;
        private final AtomicBoolean asking = new AtomicBoolean();
        private volatile boolean silent;
        private volatile Instant triedAt = Instant.MIN;

        Watched(String feature, AskDesk desk, Executor pool) {
            this.feature = feature;
            this.desk = desk;
            this.pool = pool;
        }

        @Override
        public Optional<Answer> answer(TerminalId terminal, Body ask) {
            Optional<Answer> answer = desk.answer(terminal, ask);
            if (!silent && answer.filter(a -> desk.serverFailed(a.body())).isPresent()) {
                ask();
            }
            return answer;
        }

        private void ask() {
            if (!asking.compareAndSet(false, true)) {
                return;
            }
            try {
                pool.execute(this::settle);
            } catch (RejectedExecutionException busy) {
                asking.set(false);
                LOG.debug("{} is not asked: its desk is full", feature);
            }
        }

        private void settle() {
            try {
                boolean now = !desk.serverAnswers();
                triedAt = clock.instant();
                if (now != silent) {
                    silent = now;
                    LOG.warn("the server behind {} {}", feature, now ? "does not answer" : "answers again");
                    changed.accept(silent());
                }
            } finally {
                asking.set(false);
            }
        }

        @Override
        public List<Class<? extends Body>> asks() {
            return desk.asks();
        }

        @Override
        public boolean connected() {
            return desk.connected();
        }

        @Override
        public boolean evenLate(Body ask) {
            return desk.evenLate(ask);
        }

        @Override
        public Optional<PurchaseId> purchase(Body ask) {
            return desk.purchase(ask);
        }
    }
}
