package id.anjungan.central.services.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapSignatureTest {

    private static final String BODY = "{\"partnerReferenceNo\":\"K0012601150000042\",\"amount\":{\"value\":\"260000.00\","
            + "\"currency\":\"IDR\"},\"merchantId\":\"TESTKIOSK000001\",\"storeId\":\"SMS3578\",\"terminalId\":\"KSK001\","
            + "\"validityPeriod\":\"2026-01-15T09:45:00+07:00\",\"additionalInfo\":{\"billNo\":\"SMS2601150000042\"}}";
    private static final String STAMP = "2026-01-15T09:30:00+07:00";

    @Test
    void theKnownVectorComesOut() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        assertEquals("372ecf0f83fb6b5cbd6993ff275a604162196afd1c4f4cc9e09b93970aee8ddd", SnapSignature.bodyHash(body));
        String text = SnapSignature.transactionText("POST", "/v1.0/qr/qr-mpm-generate", "test-access-token-0001", body,
                STAMP);
        assertEquals("rnHLWqMTTugqWLfx4h66Z/NvhaYnQ6FUUXEpGmiyynAqVr9OD5b6TmwJaq6ptxQvrJjcuCjM4wl7JQvuGRN/Wg==",
                SnapSignature.hmac("test-client-secret-0001", text));
    }

    @Test
    void whiteSpaceBetweenTokensDoesNotMatter_insideTextsItDoes() {
        String spaced = BODY.replace(",", " ,\n\t").replace(":{", " : {\r\n");
        assertEquals(SnapSignature.bodyHash(BODY.getBytes(StandardCharsets.UTF_8)),
                SnapSignature.bodyHash(spaced.getBytes(StandardCharsets.UTF_8)));
        assertEquals("{\"a\":\"x \\\" y\",\"b\":\"\\\\\"}", new String(SnapSignature.minify(
                "{ \"a\" : \"x \\\" y\" , \"b\":\"\\\\\" }".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    @Test
    void stampsAreInWibAndReadInAnyOffset() {
        Instant at = Instant.parse("2026-01-15T02:30:00Z");
        assertEquals(STAMP, SnapSignature.stamp(at));
        assertEquals(at, SnapSignature.parseStamp("2026-01-15T02:30:00Z").orElseThrow());
        assertTrue(SnapSignature.parseStamp("yesterday").isEmpty());
        assertTrue(SnapSignature.parseStamp(null).isEmpty());
    }
}
