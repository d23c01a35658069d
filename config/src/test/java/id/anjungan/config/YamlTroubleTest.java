package id.anjungan.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people break them; the parser's own English never comes through. */
class YamlTroubleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id: a: b | titik dua | a colon",
        "id: x~  mode: y | titik dua | a colon",
        "id: x~mode | baris tanpa titik dua | without a colon",
        "web:~\tport: 1 | tab | a tab",
        "web:~   port: 1~  host: x | tidak sama | differ",
        "id: 'x~mode: y | tidak ditutup | never closed",
        "id: [a, b~mode: y | tidak ditutup | never closed",
        "id: @x | harus diberi tanda kutip | needs quotes",
        "id: *x | tanda bintang | asterisk"})
    void aBrokenLine_isToldInTheReadersWords(String lines, String indonesian, String english) throws IOException {
        Path file = folder.resolve("hub.yaml");
        Files.writeString(file, lines.replace('~', '\n').replace("\\t", "\t") + "\n");
        Problem problem = ((Loaded.Problems<HubConfig>) assertInstanceOf(Loaded.Problems.class,
                ConfigFile.hub(file))).all().get(0);
        assertTrue(problem.sentence("id").contains(indonesian), problem.sentence("id"));
        assertTrue(problem.sentence("en").contains(english), problem.sentence("en"));
        assertFalse(problem.sentence("id").matches("(?s).*(expected|found|block|token|scalar).*"),
                problem.sentence("id"));
    }
}
