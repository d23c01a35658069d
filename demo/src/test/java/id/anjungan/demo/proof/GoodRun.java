package id.anjungan.demo.proof;

import id.anjungan.contract.sync.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The books of a short good run, in the shape the programs leave them: two purchases without trouble, one that was in
 * doubt over a restart and was posted by a repeated request, and a void that came before its purchase.
 */
final class GoodRun {

    static final String A = "KSK-3578-01-0001AAAA";
    static final String B = "KSK-3578-01-0002BBBB";
    static final String DOUBTED = "KSK-3578-01-0003CCCC";
    private static final String STREAM = "J-1";
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    private final Path dir;
    private final List<String> papers = new ArrayList<>();
    private int rows;
    private String hash = Chain.GENESIS;

    private GoodRun(Path dir) {
        this.dir = dir;
    }

    /** @return the words of its sheets; the books stand in the folder */
    static List<String> in(Path dir) throws SQLException, IOException {
        GoodRun run = new GoodRun(dir);
        run.schemas();
        run.row("terminal.started", "", "\"epoch\":1");
        run.settled(A, "L 2345 ABC", 259_996, 1);
        run.settled(B, "N 1234 XY", 3_488_948, 2);
        run.doubted();
        run.voided();
        run.sql(Books.JOURNAL, "INSERT INTO counters VALUES ('acknowledged', " + run.rows + ")");
        return run.papers;
    }

    static Case found(Path dir, List<String> papers) throws SQLException, IOException {
        return new Case(Books.evidence(dir), List.of("3578010501900345"), List.of("an ordinary line"), papers);
    }

    private void settled(String p, String plate, long amount, int n) throws SQLException {
        row("visit.started", "", "\"language\":\"id\"");
        row("visit.step", "", "\"page\":\"tax.plate\"");
        begun(p, plate, amount, n);
        pay(p, amount);
        payment(p, "auth_intent", "approved");
        row("delivery", p, "\"from\":\"not_started\",\"to\":\"intent\",\"why\":\"approved\"");
        post(p, plate, amount, n, 1);
        row("delivery", p, "\"from\":\"intent\",\"to\":\"done\",\"why\":\"posted\"");
        payment(p, "approved", "settled");
        paper(p, plate, n);
    }

    private void doubted() throws SQLException {
        begun(DOUBTED, "W 2701 DM", 300_000, 3);
        payment(DOUBTED, "auth_intent", "unknown");
        pay(DOUBTED, 300_000);
        payment(DOUBTED, "unknown", "approved");
        row("delivery", DOUBTED, "\"from\":\"not_started\",\"to\":\"intent\",\"why\":\"approved\"");
        row("terminal.started", "", "\"epoch\":2");
        row("delivery", DOUBTED, "\"from\":\"intent\",\"to\":\"unknown\",\"why\":\"no_answer\"");
        row("visit.started", "", "\"language\":\"id\"");
        post(DOUBTED, "W 2701 DM", 300_000, 3, 2);
        row("delivery", DOUBTED, "\"from\":\"unknown\",\"to\":\"done\",\"why\":\"posted\"");
        payment(DOUBTED, "approved", "settled");
        paper(DOUBTED, "W 2701 DM", 3);
    }

    private void begun(String p, String plate, long amount, int n) throws SQLException {
        row("payment", p, "\"amount\":" + amount + ",\"bill\":{\"quoteId\":\"Q-" + n + "\",\"vehicle\":{\"plate\":\""
                + plate + "\"}},\"from\":\"none\",\"to\":\"created\",\"why\":\"confirmed\"");
        payment(p, "created", "auth_intent");
        payment(p, "auth_intent", "auth_intent");
        sql(Books.HUB, "INSERT INTO purchases VALUES ('" + p + "', " + amount + ", 'settled', 'done')");
    }

    private void pay(String p, long amount) throws SQLException {
        sql(Books.ACQUIRER, "INSERT INTO qr VALUES ('" + p + "', " + amount + ", 'paid', 'R', 'T')");
    }

    private void post(String p, String plate, long amount, int n, int times) throws SQLException {
        String answer = "{\"state\":\"posted\",\"purchase\":\"" + p + "\",\"number\":\"SIM-TBP-" + n
                + "\",\"postedAt\":\"" + START.plusSeconds(rows) + "\"}";
        sql(Books.TAX, "INSERT INTO posting VALUES ('" + p + "', 'Q-" + n + "', '" + plate.replace(" ", "") + "', "
                + amount + ", 'posted', 200, CAST('" + answer + "' AS BLOB))");
        for (int i = 0; i < times; i++) {
            sql(Books.TAX, "INSERT INTO request(purchase, verb, status, answer) VALUES ('" + p
                    + "', 'post', 200, CAST('" + answer + "' AS BLOB))");
        }
        sql(Books.HUB, "INSERT INTO money_answers VALUES ('tax.ask_posting', '" + p + "', CAST('" + answer
                + "' AS BLOB))");
    }

    private void paper(String p, String plate, int n) throws SQLException {
        row("receipt", p, "\"copy\":0,\"from\":\"none\",\"paper\":\"bukti_pelunasan\",\"to\":\"queued\"");
        row("receipt", p, "\"copy\":0,\"from\":\"queued\",\"paper\":\"bukti_pelunasan\",\"to\":\"printed\"");
        papers.add("BUKTI PELUNASAN\nPAJAK KENDARAAN INI LUNAS\nNomor polisi  " + plate + "\nNomor pelunasan  SIM-TBP-"
                + n + "\n");
    }

    private void voided() throws SQLException {
        sql(Books.TAX, "INSERT INTO posting VALUES ('KSK-NISAN-0001', NULL, NULL, 0, 'voided', 200, x'7b7d')");
        sql(Books.TAX, "INSERT INTO request(purchase, verb, status, answer) VALUES ('KSK-NISAN-0001', 'void', 200,"
                + " CAST('{\"state\":\"voided\"}' AS BLOB)), ('KSK-NISAN-0001', 'post', 409,"
                + " CAST('{\"state\":\"refused\",\"why\":\"voided\"}' AS BLOB))");
    }

    private void payment(String p, String from, String to) throws SQLException {
        row("payment", p, "\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"why\":\"said\"");
    }

    private void row(String kind, String purchase, String fields) throws SQLException {
        rows++;
        Instant at = START.plusSeconds(rows);
        byte[] bytes = ("{\"seq\":" + rows + ",\"at\":\"" + at + "\",\"kind\":\"" + kind + "\","
                + (purchase.isEmpty() ? "" : "\"purchase\":\"" + purchase + "\",") + fields + "}")
                .getBytes(StandardCharsets.UTF_8);
        hash = Chain.hash(hash, bytes);
        String owner = purchase.isEmpty() ? null : purchase;
        put(Books.JOURNAL, "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", rows, at.toString(), kind, owner, bytes,
                hash);
        put(Books.HUB, "INSERT INTO journal_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", STREAM, rows, "KSK-3578-01",
                at.toEpochMilli(), kind, owner, bytes, hash, at.toEpochMilli());
    }

    private void schemas() throws SQLException {
        for (String journal : List.of(Books.JOURNAL, Books.SECOND)) {
            sql(journal, "CREATE TABLE meta(name, value)");
            sql(journal, "CREATE TABLE counters(name, value)");
            sql(journal, "CREATE TABLE heads(seq, hash)");
            sql(journal, "CREATE TABLE journal(seq INTEGER PRIMARY KEY, at, kind, purchase, bytes, hash)");
        }
        sql(Books.JOURNAL, "INSERT INTO meta VALUES ('stream', '" + STREAM + "')");
        sql(Books.HUB, "CREATE TABLE streams(stream, terminal)");
        sql(Books.HUB, "INSERT INTO streams VALUES ('" + STREAM + "', 'KSK-3578-01')");
        sql(Books.HUB, "CREATE TABLE journal_rows(stream, seq, terminal, at, kind, purchase, bytes, hash, stored_at)");
        sql(Books.HUB, "CREATE VIEW rows AS SELECT stream, seq, hash FROM journal_rows");
        sql(Books.HUB, "CREATE TABLE purchases(purchase, amount, payment, delivery)");
        sql(Books.HUB, "CREATE TABLE money_answers(ask_type, purchase, answer)");
        sql(Books.HUB, "CREATE TABLE desk_cases(purchase, decision)");
        for (String table : List.of("visits", "tickets", "refunds", "quarantine", "events", "survey_sheets")) {
            sql(Books.HUB, "CREATE TABLE " + table + "(x)");
        }
        sql(Books.TAX, "CREATE TABLE posting(purchase TEXT PRIMARY KEY, quote, plate, amount, state, status, answer)");
        sql(Books.TAX, "CREATE VIEW postings AS SELECT purchase, amount FROM posting WHERE state='posted'");
        sql(Books.TAX, "CREATE TABLE request(seq INTEGER PRIMARY KEY, purchase, verb, status, answer)");
        sql(Books.ACQUIRER, "CREATE TABLE qr(purchase, amount INTEGER, state, rrn, paid_at)");
        sql(Books.ACQUIRER, "CREATE VIEW payments AS SELECT purchase, amount, state FROM qr"
                + " WHERE state IN ('paid', 'refunded')");
    }

    private void sql(String book, String line) throws SQLException {
        try (Connection c = Evidence.open(dir.resolve(book)); Statement s = c.createStatement()) {
            s.execute(line);
        }
    }

    private void put(String book, String line, Object... values) throws SQLException {
        try (Connection c = Evidence.open(dir.resolve(book)); PreparedStatement s = c.prepareStatement(line)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.execute();
        }
    }
}
