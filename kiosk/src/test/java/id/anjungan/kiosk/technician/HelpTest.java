package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.house.HelpWords;
import id.anjungan.kiosk.journal.JournalCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyCommandOfATechnicianIsExplained_inOneLanguage(String language) {
        boolean english = language.equals("en");
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        assertEquals(0, DeviceCommand.run(out, english, CLOCK, "--help"));
        for (String below : new String[] {"list", "probe", "test"}) {
            assertEquals(0, DeviceCommand.run(out, english, CLOCK, below, "--help"));
        }
        assertEquals(0, DoctorCommand.run(out, english, CLOCK, "--help"));
        for (String below : new String[] {"verify", "export"}) {
            assertEquals(0, english ? JournalCommand.run(out, below, "--en", "--help")
                    : JournalCommand.run(out, below, "--help"));
        }
        HelpWords.checked(told.toString(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void faultsOfTypingAreSaidInOneLanguage(String language) {
        boolean english = language.equals("en");
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        assertEquals(2, DeviceCommand.run(out, english, CLOCK));
        assertEquals(2, DeviceCommand.run(out, english, CLOCK, "probe"));
        assertEquals(2, DoctorCommand.run(out, english, CLOCK, "--bogus"));
        assertTrue(told.toString().contains(english ? "Missing: --config" : "Belum diisi: --config"), told.toString());
        assertTrue(told.toString().contains(english ? "Unknown: --bogus" : "Tidak dikenal: --bogus"), told.toString());
        HelpWords.checked(told.toString(), language);
    }
}
