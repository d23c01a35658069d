package id.anjungan.central.auth;

import id.anjungan.central.auth.AccountTable.Kept;
import id.anjungan.central.store.AuditAct;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Hash;
import id.anjungan.central.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logs operators in and out, and keeps their accounts. Every act leaves a line in the audit log. */
public final class Auth {

    /** The account that is made when there is none. */
    public static final String FIRST = "admin";

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    /** A password to be told once, to be changed at the first log-in. */
    public record OneTime(String name, String password) {
        @Override
        public String toString() {
            return "OneTime[" + name + "]";
        }
    }

    /** @param csrf goes into every form of this session */
    public record Session(String token, Account account, String csrf) {
        @Override
        public String toString() {
            return "Session[" + account.name() + "]";
        }
    }

    /** What a log-in comes to. */
    public sealed interface LogIn {
        record Welcome(Session session) implements LogIn {
        }

        /** Name or password: which, is not told. */
        record Wrong() implements LogIn {
        }

        record TooMany(Duration pause) implements LogIn {
        }
    }

    /** Why a change was not made; a key of the pages' texts. */
    public enum Refusal {
        WRONG_PASSWORD, TOO_SHORT, SAME, HOLDS_NAME, BAD_NAME, NAME_TAKEN, UNKNOWN_ACCOUNT, OWN_ACCOUNT
    }

    private final Store store;
    private final EventLog events;
    private final Clock clock;
    private final SecureRandom random;
    private final Passwords passwords;
    private final Attempts byName;
    private final Attempts byAddress;
    private final String nobodysHash;

    public Auth(Store store, EventLog events, Clock clock, SecureRandom random) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.random = random;
        this.passwords = new Passwords(random);
        this.byName = new Attempts(clock, 5, Duration.ofMinutes(5));
        this.byAddress = new Attempts(clock, 20, Duration.ofMinutes(5));
        this.nobodysHash = passwords.hash(passwords.oneTime());
    }

    /**
     * Makes the first account when there is none, and gives it a fresh password as long as nobody has ever logged in:
     * a password that was lost with the console of the first start locks nobody out.
     */
    public Optional<OneTime> firstAccount() {
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        boolean given = store.write(tx -> {
            AccountTable accounts = new AccountTable(tx.handle());
            List<Account> all = accounts.all();
            boolean untouched = all.size() == 1 && all.get(0).name().equals(FIRST) && all.get(0).lastLogIn().isEmpty();
            if (all.isEmpty()) {
                accounts.add(new Account(FIRST, Role.ADMIN, true, "hub", now, Optional.empty(), Optional.empty()),
                        hash);
            } else if (untouched) {
                accounts.password(FIRST, hash, true);
            }
            return all.isEmpty() || untouched;
        });
        if (given) {
            events.audit("hub", AuditAct.FIRST_ACCOUNT, FIRST);
        }
        return given ? Optional.of(new OneTime(FIRST, password)) : Optional.empty();
    }

    /** @param address of the browser: tries are counted by name and by address */
    public LogIn logIn(String typedName, String password, String address) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> pause = byAddress.start(address).or(() -> byName.start(name));
        if (pause.isPresent()) {
            return new LogIn.TooMany(pause.get());
        }
        Optional<Account> account = store.read(tx -> new AccountTable(tx.handle()).find(name));
        String stored = store.read(tx -> new AccountTable(tx.handle()).passwordHash(name)).orElse(nobodysHash);
        boolean good = password.length() <= LONGEST_PASSWORD && passwords.matches(password, stored);
        if (!good || account.isEmpty() || !account.get().active()) {
            account.ifPresent(known -> events.audit(known.name(), AuditAct.LOG_IN_FAILED, address));
            return new LogIn.Wrong();
        }
        byName.clear(name);
        byAddress.good(address);
        return new LogIn.Welcome(begin(account.get(), address));
    }

    private Session begin(Account account, String address) {
        String token = token();
        String csrf = token();
        Instant now = clock.instant();
        store.change(tx -> {
            AccountTable table = new AccountTable(tx.handle());
            table.forgetSessions(now.minus(LONGEST), now.minus(IDLE));
            table.addSession(new Kept(Hash.of(token), account.name(), csrf, now, now));
            table.loggedIn(account.name(), now);
        });
        events.audit(account.name(), AuditAct.LOG_IN, address);
        return new Session(token, account, csrf);
    }

    /** The session of a cookie, if it still lives and its account still may. */
    public Optional<Session> session(String token) {
        Instant now = clock.instant();
        String hash = Hash.of(token);
        Optional<Kept> kept = store.read(tx -> new AccountTable(tx.handle()).session(hash))
                .filter(s -> now.isBefore(s.madeAt().plus(LONGEST)) && now.isBefore(s.seenAt().plus(IDLE)));
        Optional<Account> account = kept.flatMap(s -> store.read(tx -> new AccountTable(tx.handle()).find(s.account())))
                .filter(Account::active);
        if (account.isPresent() && !now.isBefore(kept.get().seenAt().plus(SEEN_EVERY))) {
            store.change(tx -> new AccountTable(tx.handle()).seen(hash, now));
        }
        return account.map(a -> new Session(token, a, kept.get().csrf()));
    }

    public void logOut(Session session) {
        store.change(tx -> new AccountTable(tx.handle()).endSession(Hash.of(session.token())));
        events.audit(session.account().name(), AuditAct.LOG_OUT, "");
    }

    /** Ends the account's other sessions too. @return why not, if not */
    public Optional<Refusal> changePassword(Session session, String old, String fresh) {
        String name = session.account().name();
        if (byName.start(name).isPresent()) {
            return Optional.of(Refusal.WRONG_PASSWORD);
        }
        String stored = store.read(tx -> new AccountTable(tx.handle()).passwordHash(name)).orElse(nobodysHash);
        if (!passwords.matches(old, stored)) {
            return Optional.of(Refusal.WRONG_PASSWORD);
        }
        byName.good(name);
        Optional<Refusal> weak = weakness(name, old, fresh);
        if (weak.isEmpty()) {
            String hash = passwords.hash(fresh);
            store.change(tx -> {
                AccountTable table = new AccountTable(tx.handle());
                table.password(name, hash, false);
                table.endSessionsOf(name, Hash.of(session.token()));
            });
            events.audit(name, AuditAct.PASSWORD_CHANGED, "");
        }
        return weak;
    }

    private static Optional<Refusal> weakness(String name, String old, String fresh) {
        if (fresh.length() < SHORTEST_PASSWORD || fresh.length() > LONGEST_PASSWORD) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (fresh.equals(old)) {
            return Optional.of(Refusal.SAME);
        }
        return fresh.toLowerCase(Locale.ROOT).contains(name) ? Optional.of(Refusal.HOLDS_NAME) : Optional.empty();
    }

    public List<Account> accounts() {
        return store.read(tx -> new AccountTable(tx.handle()).all());
    }

    /** What making an account or resetting its password comes to. */
    public sealed interface Given {
        record Password(OneTime oneTime) implements Given {
        }

        record Refused(Refusal why) implements Given {
        }
    }

    public Given make(Session by, String typedName, Role role) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return new Given.Refused(Refusal.BAD_NAME);
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        Account account = new Account(name, role, true, by.account().name(), clock.instant(), Optional.empty(),
                Optional.empty());
        boolean made = store.write(tx -> {
            AccountTable table = new AccountTable(tx.handle());
            boolean free = table.find(name).isEmpty();
            if (free) {
                table.add(account, hash);
            }
            return free;
        });
        if (!made) {
            return new Given.Refused(Refusal.NAME_TAKEN);
        }
        events.audit(by.account().name(), AuditAct.ACCOUNT_MADE, name + " " + role.code());
        return new Given.Password(new OneTime(name, password));
    }

    public Given reset(Session by, String name) {
        if (name.equals(by.account().name())) {
            return new Given.Refused(Refusal.OWN_ACCOUNT);
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        boolean known = store.write(tx -> {
            AccountTable table = new AccountTable(tx.handle());
            table.password(name, hash, true);
            table.endSessionsOf(name, "");
            return table.find(name).isPresent();
        });
        if (!known) {
            return new Given.Refused(Refusal.UNKNOWN_ACCOUNT);
        }
        events.audit(by.account().name(), AuditAct.PASSWORD_RESET, name);
        return new Given.Password(new OneTime(name, password));
    }

    /** Nobody shuts himself out, so one administrator always remains. @return why not, if not */
    public Optional<Refusal> enable(Session by, String name, boolean enabled) {
        if (name.equals(by.account().name())) {
            return Optional.of(Refusal.OWN_ACCOUNT);
        }
        Optional<Instant> disabledAt = enabled ? Optional.empty() : Optional.of(clock.instant());
        boolean known = store.write(tx -> {
            AccountTable table = new AccountTable(tx.handle());
            table.disabled(name, disabledAt);
            table.endSessionsOf(name, "");
            return table.find(name).isPresent();
        });
        if (!known) {
            return Optional.of(Refusal.UNKNOWN_ACCOUNT);
        }
        events.audit(by.account().name(), enabled ? AuditAct.ACCOUNT_ENABLED : AuditAct.ACCOUNT_DISABLED, name);
        return Optional.empty();
    }

    private String token() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
