package id.anjungan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Syarat dan biaya" as data: what is shipped is sound, and what is written wrongly is told with its line. */
class GuideFileTest {

    private static final String LEAST = """
            counters: [kasir]
            laws:
              - {id: pnbp, name: PP 76/2020, dated: 2020-12-21, source: naskah}
            entries:
              - id: balik-nama
                name-id: Balik nama
                name-en: Change of owner
                lead-id: Atas nama Anda.
                lead-en: In your name.
                counter: kasir
                place-id: Samsat
                place-en: Samsat
                bring:
                  - {text-id: KTP, text-en: Identity card}
                law: pnbp
                fees:
                  - {name-id: BPKB, name-en: BPKB, motorcycle: 225000, car: 375000}
                refusals: [blocked]
            """;

    @TempDir
    private Path dir;

    @Test
    void theShippedGuide_isSound_andHasThePricesOfItsLaw() {
        GuideConfig guide = ConfigFile.shippedGuide();
        GuideConfig.Entry five = guide.of(Refusal.FIVE_YEAR_RENEWAL).orElseThrow();
        assertEquals(List.of(new Rupiah(100_000), new Rupiah(60_000)),
                five.fees().stream().map(GuideConfig.Fee::motorcycle).toList());
        assertEquals(List.of(new Rupiah(200_000), new Rupiah(100_000)),
                five.fees().stream().map(GuideConfig.Fee::car).toList());
        assertEquals(LocalDate.of(2020, 12, 21), guide.lawOf(five).orElseThrow().dated());
    }

    @Test
    void theLeast_isEnough() throws IOException {
        assertTrue(load(LEAST) instanceof Loaded.Valid<GuideConfig>);
    }

    @Test
    void everyFaultIsTold_withItsLineAndARemedy() throws IOException {
        String said = sentences(LEAST.replace("counter: kasir", "counter: kasr").replace("law: pnbp", "law: pnb")
                .replace("name-en: Change of owner", "name-en: \"\"")
                .replace("lead-id: Atas nama Anda.", "lead-id: " + "panjang ".repeat(20)));
        for (String part : List.of("baris 10, entries[0].counter", "Mungkin maksudnya kasir", "entries[0].law",
                "entries[0].name-en: tertulis teks kosong", "entries[0].lead-id")) {
            assertTrue(said.contains(part), part + " in\n" + said);
        }
        String values = sentences(LEAST.replace("[blocked]", "[blokced]")
                .replace("motorcycle: 225000", "motorcycle: 225.000"));
        assertTrue(values.contains("\"blokced\"") && values.contains("\"225.000\""), values);
    }

    @Test
    void pricesWithoutALaw_andOneRefusalTwice_areFaults() throws IOException {
        assertTrue(sentences(LEAST.replace("    law: pnbp\n", "")).contains("biaya tanpa dasar hukum"));
        String twice = LEAST + LEAST.substring(LEAST.indexOf("  - id: balik")).replace("id: balik-nama", "id: lain");
        assertTrue(sentences(twice).contains("penolakan yang sudah menuju balik-nama"), sentences(twice));
    }

    @Test
    void aTerminalThatNamesABrokenGuide_isRefusedWithTheGuidesFaults() throws IOException {
        Path guide = Files.writeString(dir.resolve("panduan.yaml"), LEAST.replace("counter: kasir", "counter: kasr"));
        Path terminal = Files.writeString(dir.resolve("terminal.yaml"), """
                id: KSK-3578-01
                mode: simulation
                office: {id: SMS-3578-01, name: Samsat, regency: "35.78"}
                data-directory: data
                hub: {mqtt: "tcp://127.0.0.1:1883", web: "http://127.0.0.1:8080"}
                devices: []
                services: [guide]
                guide: panduan.yaml
                """);
        Loaded<TerminalConfig> loaded = ConfigFile.terminal(terminal, Vocabulary.UNCHECKED);
        Problem only = ((Loaded.Problems<TerminalConfig>) loaded).all().get(0);
        assertEquals(guide, only.file());
        assertTrue(only.sentence("en").contains("Did you mean kasir"), only.sentence("en"));
    }

    private Loaded<GuideConfig> load(String yaml) throws IOException {
        return ConfigFile.guide(Files.writeString(dir.resolve("guide.yaml"), yaml));
    }

    private String sentences(String yaml) throws IOException {
        Loaded<GuideConfig> loaded = load(yaml);
        return loaded instanceof Loaded.Problems<GuideConfig> p
                ? p.all().stream().map(f -> f.sentence("id")).collect(Collectors.joining("\n")) : "";
    }
}
