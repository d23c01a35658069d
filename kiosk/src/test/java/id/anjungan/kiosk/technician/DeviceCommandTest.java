package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.journal.JournalCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DeviceCommandTest {

    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);

    @Test
    void noSubcommand_isWrongUsageAndSaysWhichThereAre() {
        assertEquals(2, DeviceCommand.run(out, false, Clock.systemUTC()));
        assertTrue(said.toString().contains("probe"), said.toString());
    }

    @Test
    void journalWithoutSubcommand_isWrongUsageToo() {
        assertEquals(2, JournalCommand.run(out));
        assertTrue(said.toString().contains("verify"), said.toString());
    }

    @Test
    void unknownFolder_isAFault() {
        assertEquals(1, DeviceCommand.run(out, false, Clock.systemUTC(), "probe", "--config", "no-such-folder"));
    }
}
