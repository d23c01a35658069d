package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path directory;

    private String page(int expected, boolean english, String... args) {
        StringWriter told = new StringWriter();
        assertEquals(expected, DoctorCommand.run(new PrintWriter(told, true), english, Clock.systemUTC(), args),
                told.toString());
        return told.toString();
    }

    private void settings(int hub, String driver) throws IOException {
        Files.writeString(directory.resolve("terminal.yaml"), """
                id: KSK-3578-09
                mode: simulation
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: data
                hub: {mqtt: "tcp://127.0.0.1:%d", web: "http://127.0.0.1:%d"}
                devices:
                  - {name: printer, kind: printer, driver: %s, options: {host: 127.0.0.1, port: "1", profile: generic-80}}
                services: [tax, proof]
                """.formatted(hub, hub, driver));
    }

    @Test
    void withoutATerminal_theMachineIsTold() {
        String told = page(0, false);
        assertTrue(told.contains("Versi") && told.contains("Java"), told);
        assertTrue(told.contains("tidak diperiksa; sebutkan foldernya"), told);
        assertTrue(told.contains("Tidak ada yang perlu dilakukan."), told);
    }

    @Test
    void aTerminalThatNeverRan_getsItsNextSteps() throws IOException {
        int closed = FreePort.next();
        settings(closed, "escpos-tcp");
        String told = page(1, false, "--config", directory.toString());
        for (String wanted : new String[] {"KSK-3578-09, tidak berjalan", "belum terdaftar di pusat",
            "tidak menjawab", "Yang perlu dilakukan:", "--enrol", "device probe"}) {
            assertTrue(told.contains(wanted), wanted + " in\n" + told);
        }
    }

    @Test
    void aHubThatListens_isSaidToAnswer() throws IOException {
        try (ServerSocket hub = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            settings(hub.getLocalPort(), "escpos-tcp");
            String told = page(1, true, "--config", directory.toString());
            assertTrue(told.contains("tcp://127.0.0.1:" + hub.getLocalPort() + " answers"), told);
            assertTrue(told.contains("What to do next:"), told);
        }
    }

    @Test
    void aSecondMachineWithItsName_isSaid_untilItIsGone() throws IOException {
        settings(FreePort.next(), "escpos-tcp");
        journaled(EventCode.NAME_TAKEN, EventCode.JOURNAL_PARTED);
        String told = page(1, false, "--config", directory.toString());
        assertTrue(told.contains("mesin lain masuk ke pusat dengan nama terminal ini"), told);
        assertTrue(told.contains("pernah bercabang"), told);
        assertTrue(page(1, true, "--config", directory.toString()).contains("another machine connects to the hub"));
        journaled(EventCode.NAME_OURS_AGAIN);
        assertTrue(!page(1, false, "--config", directory.toString()).contains("mesin lain masuk"));
    }

    private void journaled(EventCode... codes) {
        try (SqliteJournal journal = SqliteJournal.open(directory.resolve("data"), new SqliteJournal.Opening(
                "KSK-3578-09", "SMS-3578-01", "0", true), Clock.systemUTC(), List.of())) {
            for (EventCode code : codes) {
                journal.append(List.of(Journal.Entry.of(RowKind.EVENT, Map.of("code", code.code(), "detail", ""))));
            }
        }
    }

    @Test
    void brokenSettings_areNamedWithLineAndRemedy() throws IOException {
        settings(1, "escpos-tpc");
        String told = page(1, false, "--config", directory.toString());
        assertTrue(told.contains("baris 7") && told.contains("escpos-tcp"), told);
    }

    @Test
    void aDeviceThatIsNotThere_isAskedForByName() throws IOException {
        settings(1, "escpos-tcp");
        StringWriter told = new StringWriter();
        assertEquals(1, DeviceCommand.run(new PrintWriter(told, true), false, Clock.systemUTC(), "probe", "--config",
                directory.toString(), "papan"));
        assertTrue(told.toString().contains("Tidak ada perangkat papan. Yang ada: printer"), told.toString());
    }

    @Test
    void wrongUsage_endsInTwo() {
        assertEquals(2, DoctorCommand.run(new PrintWriter(new StringWriter()), false, Clock.systemUTC(), "--bogus"));
        assertEquals(2, DeviceCommand.run(new PrintWriter(new StringWriter()), false, Clock.systemUTC(), "probe"));
    }
}
