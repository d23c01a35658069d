package id.anjungan.contract.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrisPayloadTest {

    private static final String DYNAMIC = "00020101021226710019ID.CO.BANKJATIM.WWW01189360011499999999990215TESTKIOSK"
            + "0000010303URE51440014ID.CO.QRIS.WWW0215ID99999999999990303URE52049399530336054062600005802ID5916UJI "
            + "SAMSAT JATIM6008SURABAYA61056023162510116SMS26011500000420517K00126011500000420706KSK0016304AF5E";
    private static final String STATIC = "00020101021126710019ID.CO.BANKJATIM.WWW01189360011499999999990215TESTKIOSK"
            + "0000010303URE51440014ID.CO.QRIS.WWW0215ID99999999999990303URE5204939953033605802ID5916UJI SAMSAT "
            + "JATIM6008SURABAYA61056023162070703A016304E945";

    private static QrisPayload known() {
        return new QrisPayload(true,
                new QrisPayload.Account("ID.CO.BANKJATIM.WWW", "936001149999999999", "TESTKIOSK000001"),
                "ID9999999999999", "URE", "9399", Optional.of(Rupiah.of(260_000)), "UJI SAMSAT JATIM", "SURABAYA",
                "60231", Optional.of("SMS2601150000042"), Optional.of("K0012601150000042"), Optional.of("KSK001"));
    }

    @Test
    void theKnownDynamicTextIsMadeAndRead() {
        assertEquals(DYNAMIC, known().text());
        assertEquals(Optional.of(known()), QrisPayload.read(DYNAMIC));
    }

    @Test
    void theKnownStaticTextIsReadAndMadeAgain() {
        QrisPayload read = QrisPayload.read(STATIC).orElseThrow();
        assertFalse(read.dynamic());
        assertTrue(read.amount().isEmpty());
        assertEquals(Optional.of("A01"), read.terminal());
        assertEquals(STATIC, read.text());
    }

    @Test
    void theCheckValueOfTheCrcStandard() {
        assertEquals("29B1", Emvco.crc("123456789"));
    }

    @Test
    void aTextWithAnyCharacterChangedIsNoQris() {
        for (int i = 0; i < DYNAMIC.length(); i++) {
            char other = DYNAMIC.charAt(i) == '7' ? '8' : '7';
            String changed = DYNAMIC.substring(0, i) + other + DYNAMIC.substring(i + 1);
            assertTrue(QrisPayload.read(changed).isEmpty(), "at " + i);
        }
    }

    @Test
    void fieldsAreFoundByIdInAnyOrder_andAmountsWithDecimals() {
        var fields = new java.util.ArrayList<>(Emvco.open(DYNAMIC).orElseThrow());
        fields.replaceAll(f -> f.id().equals("54") ? new Emvco.Field("54", "260000.00") : f);
        java.util.Collections.shuffle(fields, new Random(3));
        assertEquals(Optional.of(known()), QrisPayload.read(Emvco.sealed(fields)));
    }

    @Test
    void noInputBreaksTheReader() {
        long seed = 99;
        Random random = new Random(seed);
        assertTrue(QrisPayload.read(null).isEmpty());
        assertTrue(QrisPayload.read("").isEmpty());
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(DYNAMIC.length());
            String torn = DYNAMIC.substring(from, from + random.nextInt(DYNAMIC.length() - from)) + "6304";
            QrisPayload.read(torn + Emvco.crc(torn));
        }
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWhenWriting() {
        assertThrows(IllegalArgumentException.class, () -> Emvco.template(List.of(new Emvco.Field("59", "x".repeat(100)))));
        assertThrows(IllegalArgumentException.class, () -> Emvco.template(List.of(new Emvco.Field("59", ""))));
    }
}
