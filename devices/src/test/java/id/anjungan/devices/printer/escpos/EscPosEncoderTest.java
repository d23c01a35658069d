package id.anjungan.devices.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.printer.Receipt;
import id.anjungan.devices.printer.Receipt.Align;
import id.anjungan.devices.printer.Receipt.Line;
import id.anjungan.devices.printer.Receipt.Pair;
import id.anjungan.devices.printer.Receipt.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {

    private static final PrinterProfile EPSON = ProfileBook.shipped().find("epson-tm-t82").orElseThrow();
    private static final PrinterProfile NARROW = ProfileBook.shipped().find("generic-58").orElseThrow();
    private static final String START = "1b40" + "1b7400" + "1b3320";

    @Test
    void goldenBytes_ofEachElement() {
        String cut = "1d564218";
        assertEquals(START + hex("Halo") + "0a" + cut, document(EPSON, Receipt.text("Halo")));
        assertEquals(START + "1b6101" + "1d2111" + "1b4501" + hex("LUNAS") + "0a" + "1b4500" + "1d2100" + "1b6100"
                + cut, document(EPSON, Receipt.heading("LUNAS")));
        assertEquals(START + "1d2133" + hex("A001") + "0a" + "1d2100" + cut,
                document(EPSON, new Line("A001", Align.LEFT, Size.HUGE, false)));
        assertEquals(START + hex("PKB" + " ".repeat(36) + "Rp500.000") + "0a" + cut,
                document(EPSON, new Pair("PKB", "Rp500.000", false)));
        assertEquals(START + "c4".repeat(48) + "0a" + cut, document(EPSON, new Receipt.Rule()));
        assertEquals(START + "1b6402" + cut, document(EPSON, new Receipt.Gap(2)));
        assertEquals(START + hex("x") + "0a" + "1b4a60", document(NARROW, Receipt.text("x")), "no cutter: feed");
    }

    @Test
    void questionsBehindTheCut_carryTheJobsNumber() {
        assertEquals("1d2848060030303030" + "3136" + "1d7201",
                HexFormat.of().formatHex(new EscPosEncoder(EPSON).questions(42)), "id 0016 is 42 in base 36");
        assertEquals("1d7201", HexFormat.of().formatHex(new EscPosEncoder(NARROW).questions(42)));
        assertEquals("0000", EscPosEncoder.processId(36 * 36 * 36 * 36));
        assertEquals("ZZZZ", EscPosEncoder.processId(-1));
    }

    @Test
    void typesettersCharacters_becomeATypewriters() {
        PaperText text = new PaperText(EPSON.codePage().set());
        assertEquals("\"bukti\" - 'ini' ... * Rp1", text.plain("“bukti” — ‘ini’ … • Rp\u00A01").replace("Rp 1", "Rp1"));
        assertEquals("? ?", text.plain("漢 ☃"));
        assertEquals("S", text.plain("Š"), "what the code page lacks loses its accent, not the letter");
        assertEquals("a b", text.plain("a\u001bb"), "text carries no command");
    }

    @Test
    void words_areNotTornApart_unlessLongerThanALine() {
        assertEquals(List.of("Pengesahan STNK dan pencetakan", "TBPKP"),
                PaperText.wrap("Pengesahan STNK dan pencetakan TBPKP", 32));
        assertEquals(List.of("01234567", "89 sisa"), PaperText.wrap("0123456789 sisa", 8));
        assertEquals(List.of("Sumbangan", "Wajib Dana  Rp1"), PaperText.pair("Sumbangan Wajib Dana", "Rp1", 15));
        assertEquals(List.of("Jenis", "  MINIBUS"), PaperText.pair("Jenis", "MINIBUS", 10), "a long value moves down");
    }

    @Test
    void noLineIsEverWiderThanThePaper() {
        long seed = 4_711L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int columns = 16 + random.nextInt(40);
            String left = words(random);
            String right = words(random);
            String at = "seed " + seed + " step " + i;
            assertTrue(PaperText.wrap(left, columns).stream().allMatch(l -> l.length() <= columns), at);
            assertTrue(PaperText.pair(left, right, columns).stream().allMatch(l -> l.length() <= columns), at);
        }
    }

    @Test
    void picturesNeverSpellARealTimeCommand() {
        long seed = 9_100L;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] data = new byte[200];
            random.nextBytes(data);
            data[random.nextInt(199)] = 0x10;
            for (int at = 0; at < 199; at++) {
                if (data[at] == 0x10 && random.nextBoolean()) {
                    data[at + 1] = new byte[] {4, 5, 0x14}[random.nextInt(3)];
                }
            }
            byte[] safe = Raster.harmless(data);
            for (int at = 0; at < 199; at++) {
                boolean command = safe[at] == 0x10 && (safe[at + 1] == 4 || safe[at + 1] == 5 || safe[at + 1] == 0x14);
                assertFalse(command, "seed " + seed + " step " + i + " byte " + at);
            }
        }
        assertArrayEquals(new byte[] {0x10, 0x01}, Raster.harmless(new byte[] {0x10, 0x01}), "others stay");
    }

    @Test
    void qrSlices_haveExactlyTheBytesTheyAnnounce() {
        for (byte[] slice : Raster.qr("https://contoh.example.id/b/01J9Z3QK7M?s=8f3a2c", 576, 7)) {
            if (slice[0] == 0x1D) {
                int width = slice[4] & 0xFF;
                int rows = slice[6] & 0xFF;
                assertTrue(rows <= Raster.SLICE_ROWS);
                assertEquals(8 + width * rows, slice.length);
            }
        }
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            out.append("x".repeat(1 + random.nextInt(i == 0 ? 30 : 12))).append(' ');
        }
        return out.toString().strip();
    }

    private static String document(PrinterProfile profile, Receipt.Element element) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new EscPosEncoder(profile).document(new Receipt("UJI", List.of(element))).forEach(all::writeBytes);
        return HexFormat.of().formatHex(all.toByteArray());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
