package id.anjungan.central;

import id.anjungan.central.services.licence.sim.LicenceServerSimMain;
import id.anjungan.central.services.qris.sim.AcquirerSimMain;
import id.anjungan.central.services.tax.sim.TaxServerSimMain;
import id.anjungan.central.simulation.LineConsole;
import id.anjungan.house.HelpWords;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubHelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void theHubAndItsSimulatorsAreExplained_inOneLanguage(String language) {
        HelpWords.checked(Central.line(language), language);
        for (Object command : List.of(new TaxServerSimMain(), new AcquirerSimMain(), new LicenceServerSimMain())) {
            HelpWords.checked(LineConsole.line(command, language), language);
        }
    }
}
