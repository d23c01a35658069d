package id.anjungan.devices.scanner.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.ScanEvent.Garbled;
import id.anjungan.devices.scanner.ScanEvent.Scanned;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanLinesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private final ScanLines lines = new ScanLines();

    @ParameterizedTest
    @ValueSource(strings = {"A1\rB2\r", "A1\nB2\n", "A1\r\nB2\r\n", "A1\tB2\t", "\2A1\3\2B2\3", "]Q3A1\r]d2B2\r",
        "\r\n\r\nA1\r\rB2\n", " A1 \rB2\r"})
    void everyEnding_cutsTheSameTexts(String sent) {
        assertEquals(List.of(new Scanned("A1"), new Scanned("B2")), fed(sent, NOON));
    }

    @Test
    void textComesByteForByte_andIsToldAtItsEnd() {
        for (char c : "KSK-3578".toCharArray()) {
            assertEquals(List.of(), fed(String.valueOf(c), NOON));
        }
        assertEquals(List.of(new Scanned("KSK-3578")), fed("\r", NOON));
    }

    @Test
    void withoutAnEnding_aQuietLineEndsTheText() {
        fed("KSK-3578", NOON);
        assertEquals(Optional.empty(), lines.quiet(NOON.plusMillis(119)));
        assertEquals(Optional.of(new Scanned("KSK-3578")), lines.quiet(NOON.plusMillis(120)));
        assertEquals(Optional.empty(), lines.quiet(NOON.plusMillis(500)));
    }

    @Test
    void bytesFetchedLate_areNotTornApart() {
        fed("KSK-", NOON);
        assertEquals(List.of(new Scanned("KSK-3578")), fed("3578\r", NOON.plusSeconds(2)));
    }

    @Test
    void unprintableByte_spoilsItsWholeText_notTheNext() {
        assertEquals(List.of(new Garbled("not_text"), new Scanned("B2")), fed("A\u0080B\u0001C\rB2\r", NOON));
    }

    @Test
    void tooLongText_isOneRefusal_notItsTail() {
        String most = "x".repeat(ScanEvent.LONGEST);
        assertEquals(List.of(new Scanned(most), new Garbled("too_long"), new Scanned("B2")),
                fed(most + "\r" + most + "yz-tail\rB2\r", NOON));
    }

    @Test
    void anyBytesAtAll_giveOnlyShortPrintableTexts() {
        long seed = 20_261_122;
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Instant now = NOON;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[chance.nextInt(1, 80)];
            chance.nextBytes(bytes);
            now = now.plusMillis(chance.nextInt(200));
            List<ScanEvent> events = new ArrayList<>(lines.feed(bytes, now));
            lines.quiet(now.plusMillis(chance.nextInt(200))).ifPresent(events::add);
            for (ScanEvent e : events) {
                assertTrue(!(e instanceof Scanned s) || s.text().matches("[!-~]([ -~]{0,510}[!-~])?"),
                        "seed " + seed + ": " + (e instanceof Scanned s ? s.text() : e));
            }
        }
    }

    private List<ScanEvent> fed(String sent, Instant at) {
        return lines.feed(sent.getBytes(StandardCharsets.ISO_8859_1), at);
    }
}
