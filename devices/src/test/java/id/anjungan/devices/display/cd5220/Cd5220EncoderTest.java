package id.anjungan.devices.display.cd5220;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.display.QueueDisplay.Content;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Cd5220EncoderTest {

    @Test
    void goldenBytesOfACall() {
        String upper = "1b5141" + hex("A001         Loket 3") + "0d";
        String lower = "1b5142" + hex("Menunggu           4") + "0d";
        assertEquals(upper + lower, shown(new Content(Optional.of("A001"), Optional.of("Loket 3"), 4)));
    }

    @Test
    void nothingToShow_isClear() {
        assertEquals("0c", shown(new Content(Optional.empty(), Optional.empty(), 0)));
    }

    @Test
    void onlyWaitingPeople_areShown() {
        assertEquals("1b5141" + hex("Antrean             ") + "0d" + "1b5142" + hex("Menunggu          12") + "0d",
                shown(new Content(Optional.empty(), Optional.empty(), 12)));
    }

    @Test
    void textCannotCarryACommand_andLongTextIsCut() {
        assertEquals("1b5141" + hex("A001 Loket??Ckgh e k") + "0d" + "1b5142" + hex("Menunggu           0") + "0d",
                shown(new Content(Optional.of("A001"), Optional.of("Loket\r\fCkgh é karakter"), 0)));
    }

    private static String shown(Content content) {
        return HexFormat.of().formatHex(Cd5220Encoder.show(content));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
