package id.anjungan.devices.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusParserTest {

    @Test
    void eachAnswer_isKnownByItsFixedBits() {
        assertEquals(List.of(new Answer.RealTime(0x12)), fed("12"));
        assertEquals(List.of(new Answer.Automatic(0x18, 0, 0x0F, 0x0F)), fed("18000F0F"));
        assertEquals(List.of(new Answer.Barrier(0x03)), fed("03"));
        assertEquals(List.of(new Answer.ProcessId("0042")), fed("37223030343200"));
        assertEquals(List.of(new Answer.Cleared()), fed("372500"));
        assertEquals(List.of(new Answer.Info("EPSON")), fed("5F4550534F4E00"));
    }

    @Test
    void flowControlAndNoise_areDroppedAlone() {
        assertEquals(List.of(new Answer.RealTime(0x16), new Answer.RealTime(0x12)), fed("1116FF13F712"));
    }

    @Test
    void answersTornAnywhere_areTheSameAnswers() {
        long seed = 2_026L;
        Random random = new Random(seed);
        List<String> kinds = List.of("12", "1E", "1000030F", "18000F0F", "37223030343200", "372500", "5F5400");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder stream = new StringBuilder();
            int count = 1 + random.nextInt(6);
            for (int k = 0; k < count; k++) {
                stream.append(kinds.get(random.nextInt(kinds.size())));
            }
            byte[] bytes = HexFormat.of().parseHex(stream);
            StatusParser parser = new StatusParser();
            List<Answer> torn = new ArrayList<>();
            for (byte b : bytes) {
                torn.addAll(parser.feed(new byte[] {b}));
            }
            assertEquals(count, torn.size(), "seed " + seed + " step " + i);
            assertEquals(new StatusParser().feed(bytes), torn, "seed " + seed + " step " + i);
        }
    }

    @Test
    void afterAnyGarbage_theStreamComesIntoStep() {
        long seed = 77L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] garbage = new byte[random.nextInt(40)];
            random.nextBytes(garbage);
            StatusParser parser = new StatusParser();
            parser.feed(garbage);
            List<Answer> after = new ArrayList<>();
            for (int k = 0; k < 100; k++) {
                after.addAll(parser.feed(new byte[] {0x12}));
            }
            assertTrue(after.contains(new Answer.RealTime(0x12)), "seed " + seed + " step " + i);
        }
    }

    private static List<Answer> fed(String hex) {
        return new StatusParser().feed(HexFormat.of().parseHex(hex));
    }
}
