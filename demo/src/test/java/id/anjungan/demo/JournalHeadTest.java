package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.JournalCommand;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.link.LinkThread;
import id.anjungan.kiosk.link.MqttLink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal's journal, sent to a real hub, and an auditor who asks that hub how long the journal is. */
class JournalHeadTest {

    private static final TerminalId ID = new TerminalId("KSK-3578-01");
    private static final int ROWS = 20;

    @TempDir
    Path folder;
    private RealHub hub;
    private String key;
    private long last;

    @BeforeEach
    void aJournalThatTheHubHolds() throws Exception {
        hub = new RealHub(folder.resolve("hub"));
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("terminal"),
                new SqliteJournal.Opening(ID.value(), RealHub.OFFICE, "0", true), Clock.systemUTC(), List.of())) {
            key = journal.key().publicKey();
            MqttLink link = new MqttLink(new MqttLink.LinkSettings(ID,
                    hub.mqtt(), Optional.empty(), Optional.of(hub.enrolled(ID, key)), journal.epoch(),
                    MqttSettings.Tuning.usual()), journal,
                    () -> new FleetBody.Status(journal.epoch(), FleetBody.ServiceState.OPEN, List.of(),
                            Optional.empty(), "0", RealHub.OFFICE, List.of(), true, List.of()),
                    Clock.systemUTC(), new Random(2));
            try (LinkThread thread = new LinkThread(link, Clock.systemUTC())) {
                for (int i = 0; i < ROWS; i++) {
                    journal.append(List.of(Entry.of(RowKind.EVENT, Map.of("code", "x", "n", (long) i))));
                }
                last = journal.last().orElseThrow().seq();
                RealHub.until("all stored", () -> journal.acknowledged() == last);
            }
        }
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Path file() {
        return folder.resolve("terminal").resolve("journal.db");
    }

    private String verify(int code, String... more) {
        StringWriter said = new StringWriter();
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"verify", file().toString(), "--key", key}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        assertEquals(code, JournalCommand.run(new PrintWriter(said), all), said.toString());
        return said.toString();
    }

    private String[] askingTheHub() {
        return new String[] {"--hub", hub.web().toString(), "--en"};
    }

    /** As somebody with the disk in his hands would, who knows the tables. */
    private void sql(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file()); Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    @Test
    void aWholeJournal_isProvedToItsEnd() {
        assertTrue(verify(0, askingTheHub()).contains("PROVED     row " + last + " is as somebody else recorded"));
    }

    @Test
    void rowsCutOffTheEnd_passWithoutTheHub_andAreFoundWithIt() throws Exception {
        sql("DROP TRIGGER journal_keeps_all", "DELETE FROM journal WHERE seq > " + (last - 3),
                "DELETE FROM heads WHERE seq > " + (last - 3));
        assertTrue(verify(0, "--en").contains("NOT        without --head or --hub"));
        assertTrue(verify(1, askingTheHub()).contains("somebody else recorded row " + last));
    }

    @Test
    void aStreamTheHubNeverHeardOf_isNotProved() throws Exception {
        sql("UPDATE meta SET value = 'J-other' WHERE name = 'stream'", "DELETE FROM heads");
        assertTrue(verify(1, askingTheHub()).contains("HTTP 404"));
    }
}
