package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may speak: enrolled terminals and one-time codes. Secrets and codes are kept as hashes only. */
public final class TerminalTable {

    private final Handle h;

    TerminalTable(Handle handle) {
        this.h = handle;
    }

    /** @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64 */
    public record Enrolled(TerminalId id, String office, String publicKey, String secretHash, Instant enrolledAt,
            Optional<Instant> revokedAt) {
    }

    /** @param terminal the only terminal the code is good for, if it names one */
    public record Code(String hash, String office, Optional<TerminalId> terminal, String madeBy, Instant madeAt,
            Instant expiresAt) {
    }

    /** Enrols anew or again: a new key and secret replace the old ones, a revocation is lifted. */
    public void put(Enrolled t) {
        h.execute("insert into terminals (id, office, public_key, secret_hash, enrolled_at, revoked_at)"
                        + " values (?, ?, ?, ?, ?, null) on conflict (id) do update set office = excluded.office,"
                        + " public_key = excluded.public_key, secret_hash = excluded.secret_hash,"
                        + " enrolled_at = excluded.enrolled_at, revoked_at = null",
                t.id().value(), t.office(), t.publicKey(), t.secretHash(), t.enrolledAt().toEpochMilli());
    }

    public void revoke(TerminalId id, Instant at) {
        h.execute("update terminals set revoked_at = ? where id = ?", at.toEpochMilli(), id.value());
    }

    public Optional<Enrolled> find(TerminalId id) {
        return h.createQuery("select * from terminals where id = :id").bind("id", id.value())
                .map((r, c) -> enrolled(r)).findOne();
    }

    public List<Enrolled> all() {
        return h.createQuery("select * from terminals order by id").map((r, c) -> enrolled(r)).list();
    }

    private static Enrolled enrolled(ResultSet r) throws SQLException {
        return new Enrolled(new TerminalId(r.getString("id")), r.getString("office"), r.getString("public_key"),
                r.getString("secret_hash"), Instant.ofEpochMilli(r.getLong("enrolled_at")),
                Sql.instant(r, "revoked_at"));
    }

    public void addCode(Code code) {
        h.execute("insert into enrolment_codes (code_hash, office, terminal, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)", code.hash(), code.office(),
                code.terminal().map(TerminalId::value).orElse(null), code.madeBy(), code.madeAt().toEpochMilli(),
                code.expiresAt().toEpochMilli());
    }

    /** Uses the code up if it is good for this terminal and office, now. @return whether it was */
    public boolean useCode(String hash, TerminalId terminal, String office, Instant now) {
        return h.execute("update enrolment_codes set used_at = ?, used_by = ? where code_hash = ? and used_at is null"
                        + " and expires_at > ? and office = ? and (terminal is null or terminal = ?)",
                now.toEpochMilli(), terminal.value(), hash, now.toEpochMilli(), office, terminal.value()) == 1;
    }
}
