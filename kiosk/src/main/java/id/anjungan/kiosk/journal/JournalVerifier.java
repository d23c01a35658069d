package id.anjungan.kiosk.journal;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.JournalTables.Head;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * Proves a journal file without trusting the program that wrote it, and says what it has not proved. Also hands the
 * rows to an auditor, one JSON object a line. Reads only.
 */
final class JournalVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(JournalVerifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 1000;
    /** A hub's answer has a hundred bytes; a page of something else may have any number. */
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final PrintWriter out;
    private final Words words;
    private final String language;

    JournalVerifier(PrintWriter out, boolean english) {
        this.out = out;
        this.words = Words.in(english);
        this.language = english ? "en" : "id";
    }

    /** What the hub or the operator says the journal's head is. */
    record Known(long seq, String hash) {
    }

    /** @return 0 proved, 1 a fault found, 2 not a journal at all */
    int verify(Path file, String publicKey, Optional<Known> head, Optional<URI> hub) {
        try (Connection c = open(file)) {
            String stream = JournalTables.meta(c, "stream").orElseThrow(() -> new SQLException("no stream"));
            Proof.Walk walk = Proof.walk(c, 0, Chain.GENESIS);
            say("verify.file", file.toString(), stream, Long.toString(walk.seq()));
            if (walk.fault().isPresent()) {
                return broken(walk.fault().get());
            }
            say("verify.chain", "1", Long.toString(walk.seq()), walk.hash());
            Optional<String> forged = signatures(c, stream, publicKey, walk);
            if (forged.isPresent()) {
                return broken(forged.get());
            }
            Optional<Known> known = hub.isPresent() ? ask(hub.get(), stream) : head;
            return hub.isPresent() && known.isEmpty() ? 1 : ending(c, walk, known);
        } catch (SQLException | IOException fault) {
            return unreadable(file, fault);
        }
    }

    private Optional<String> signatures(Connection c, String stream, String publicKey, Proof.Walk walk)
            throws SQLException {
        List<Head> heads = JournalTables.heads(c);
        for (Head head : heads) {
            Optional<String> fault = Proof.against(c, head, stream, publicKey);
            if (fault.isPresent()) {
                return fault;
            }
        }
        long signed = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).seq();
        say("verify.signed", Integer.toString(heads.size()), Long.toString(signed));
        if (signed < walk.seq()) {
            say("verify.unsigned", Long.toString(signed + 1), Long.toString(walk.seq()));
        }
        return Optional.empty();
    }

    /** Without a head from elsewhere nobody can know that rows were not cut off the end. */
    private int ending(Connection c, Proof.Walk walk, Optional<Known> known) throws SQLException {
        if (known.isEmpty()) {
            say("verify.no_head");
            return 0;
        }
        Known k = known.get();
        List<Row> row = JournalTables.read(c, k.seq(), 1);
        if (walk.seq() < k.seq()) {
            return broken(words.of("verify.truncated", Long.toString(k.seq()), Long.toString(walk.seq())));
        }
        if (k.seq() > 0 && (row.isEmpty() || !row.get(0).hash().equals(k.hash()))) {
            return broken(words.of("verify.other_head", Long.toString(k.seq())));
        }
        say("verify.head", Long.toString(k.seq()));
        return 0;
    }

    /** @param hub {@code http} or {@code https} with a host */
    private Optional<Known> ask(URI hub, String stream) {
        URI uri = hub.resolve("/journal/" + stream + "/head");
        try {
            HttpResponse<InputStream> answer = HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return head(uri, answer.statusCode(), body.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException fault) {
            LOG.debug("{}", uri, fault);
            say("verify.hub_silent", uri.toString(), Reason.of(fault).in(language));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<Known> head(URI uri, int status, byte[] body) throws IOException {
        if (status == 404) {
            say("verify.hub_unknown", uri.toString());
            return Optional.empty();
        }
        if (status != 200) {
            say("verify.hub_silent", uri.toString(), "HTTP " + status);
            return Optional.empty();
        }
        JsonNode o = Json.mapper().readTree(body);
        if (o.path("seq").canConvertToLong() && o.path("seq").isIntegralNumber() && o.get("seq").asLong() >= 0
                && HASH.matcher(o.path("hash").asText()).matches()) {
            return Optional.of(new Known(o.get("seq").asLong(), o.get("hash").asText()));
        }
        say("verify.hub_silent", uri.toString(), Reason.OTHER_CONTENT.in(language));
        return Optional.empty();
    }

    /** One JSON object a line: the row's exact bytes as text, and its hash. */
    int export(Path file, Path target) {
        try (Connection c = open(file); Writer to = Files.newBufferedWriter(target)) {
            long seq = 0;
            for (List<Row> rows = JournalTables.read(c, 1, BATCH); !rows.isEmpty();
                    rows = JournalTables.read(c, seq + 1, BATCH)) {
                for (Row row : rows) {
                    to.write("{\"hash\":\"" + row.hash() + "\",\"row\":"
                            + new String(row.bytes(), java.nio.charset.StandardCharsets.UTF_8) + "}\n");
                    seq = row.seq();
                }
            }
            say("export.done", Long.toString(seq), target.toString());
            return 0;
        } catch (SQLException | IOException fault) {
            return unreadable(file, fault);
        }
    }

    private static Connection open(Path file) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private int unreadable(Path file, Exception fault) {
        if (fault instanceof NoSuchFileException) {
            say("verify.no_file", file.toString());
        } else {
            LOG.debug("{}", file, fault);
            Reason known = Reason.of(fault);
            say("verify.unreadable", file.toString(),
                    (known == Reason.UNKNOWN ? Reason.OTHER_CONTENT : known).in(language));
        }
        return 2;
    }

    private int broken(String fault) {
        say("verify.broken", fault);
        return 1;
    }

    private void say(String key, String... values) {
        out.println(words.of(key, (Object[]) values));
        out.flush();
    }
}
