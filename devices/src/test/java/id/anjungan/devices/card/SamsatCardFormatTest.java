package id.anjungan.devices.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.card.SamsatCardFormat.Contents;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamsatCardFormatTest {

    @Test
    void checkValueOfTheCrcIsThePublishedOne() {
        assertEquals(0x29B1, SamsatCardFormat.crc("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void goldenFile() {
        byte[] file = SamsatCardFormat.file(new Contents("L 1234 AB", "12345"));
        int crc = SamsatCardFormat.crc(Arrays.copyOfRange(file, 2, file.length - 4));
        String golden = "0019" + "C10101" + "C2094C20313233342041 42".replace(" ", "") + "C3053132333435" + "C402"
                + String.format("%04X", crc);
        assertArrayEquals(HexFormat.of().parseHex(golden), file);
    }

    @Test
    void anyFlippedBit_isNoticed() {
        Contents contents = new Contents("W 4321 XYZ", "Z9Y8X");
        byte[] file = SamsatCardFormat.file(contents);
        byte[] body = Arrays.copyOfRange(file, 2, file.length);
        assertEquals(Optional.of(contents), SamsatCardFormat.read(body));
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] damaged = body.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), SamsatCardFormat.read(damaged), "bit " + bit);
        }
    }

    @Test
    void garbage_isNeverACard() {
        long seed = 20_261_122L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[random.nextInt(64)];
            random.nextBytes(garbage);
            assertEquals(Optional.empty(), SamsatCardFormat.read(garbage), "seed " + seed + " step " + i);
        }
    }
}
