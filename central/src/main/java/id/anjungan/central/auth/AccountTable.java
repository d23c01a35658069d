package id.anjungan.central.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts and sessions. Passwords and session tokens are kept as hashes only. */
final class AccountTable {

    /** @param tokenHash SHA-256 of what the cookie holds */
    record Kept(String tokenHash, String account, String csrf, Instant madeAt, Instant seenAt) {
    }

    private final Handle h;

    AccountTable(Handle handle) {
        this.h = handle;
    }

    void add(Account a, String passwordHash) {
        h.execute("insert into accounts (name, password_hash, role, must_change, made_by, made_at)"
                + " values (?, ?, ?, ?, ?, ?)", a.name(), passwordHash, a.role().code(), a.mustChange() ? 1 : 0,
                a.madeBy(), a.madeAt().toEpochMilli());
    }

    List<Account> all() {
        return h.createQuery("select * from accounts order by name").map((r, c) -> account(r)).list();
    }

    Optional<Account> find(String name) {
        return h.createQuery("select * from accounts where name = :n").bind("n", name).map((r, c) -> account(r))
                .findOne();
    }

    Optional<String> passwordHash(String name) {
        return h.createQuery("select password_hash from accounts where name = :n").bind("n", name)
                .mapTo(String.class).findOne();
    }

    void password(String name, String hash, boolean mustChange) {
        h.execute("update accounts set password_hash = ?, must_change = ? where name = ?", hash, mustChange ? 1 : 0,
                name);
    }

    void loggedIn(String name, Instant at) {
        h.execute("update accounts set last_log_in = ? where name = ?", at.toEpochMilli(), name);
    }

    void disabled(String name, Optional<Instant> at) {
        h.execute("update accounts set disabled_at = ? where name = ?",
                at.map(Instant::toEpochMilli).orElse(null), name);
    }

    void addSession(Kept s) {
        h.execute("insert into sessions (token_hash, account, csrf, made_at, seen_at) values (?, ?, ?, ?, ?)",
                s.tokenHash(), s.account(), s.csrf(), s.madeAt().toEpochMilli(), s.seenAt().toEpochMilli());
    }

    Optional<Kept> session(String tokenHash) {
        return h.createQuery("select * from sessions where token_hash = :t").bind("t", tokenHash)
                .map((r, c) -> new Kept(r.getString("token_hash"), r.getString("account"), r.getString("csrf"),
                        Instant.ofEpochMilli(r.getLong("made_at")), Instant.ofEpochMilli(r.getLong("seen_at"))))
                .findOne();
    }

    void seen(String tokenHash, Instant at) {
        h.execute("update sessions set seen_at = ? where token_hash = ?", at.toEpochMilli(), tokenHash);
    }

    void endSession(String tokenHash) {
        h.execute("delete from sessions where token_hash = ?", tokenHash);
    }

    void endSessionsOf(String account, String butTokenHash) {
        h.execute("delete from sessions where account = ? and token_hash <> ?", account, butTokenHash);
    }

    void forgetSessions(Instant madeBefore, Instant seenBefore) {
        h.execute("delete from sessions where made_at < ? or seen_at < ?", madeBefore.toEpochMilli(),
                seenBefore.toEpochMilli());
    }

    private static Account account(ResultSet r) throws SQLException {
        return new Account(r.getString("name"), Role.of(r.getString("role")), r.getInt("must_change") != 0,
                r.getString("made_by"), Instant.ofEpochMilli(r.getLong("made_at")), instant(r, "disabled_at"),
                instant(r, "last_log_in"));
    }

    private static Optional<Instant> instant(ResultSet r, String column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
