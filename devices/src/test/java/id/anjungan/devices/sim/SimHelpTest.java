package id.anjungan.devices.sim;

import id.anjungan.devices.card.sim.CardSimMain;
import id.anjungan.devices.display.sim.DisplaySimMain;
import id.anjungan.devices.printer.sim.PrinterSimMain;
import id.anjungan.devices.scanner.sim.ScannerSimMain;
import id.anjungan.house.HelpWords;
import id.anjungan.language.Sayings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimHelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everySimulatorIsExplained_inOneLanguage(String language) {
        for (Object command : List.of(new PrinterSimMain(), new CardSimMain(), new DisplaySimMain(),
                new ScannerSimMain())) {
            HelpWords.checked(SimMain.line(command, Sayings.of(SimMain.class, language)), language);
        }
    }
}
