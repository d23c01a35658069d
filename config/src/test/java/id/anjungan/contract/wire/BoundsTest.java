package id.anjungan.contract.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.wire.BrokenMessages.Broken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");

    private static final Map<String, List<Broken>> BY_TYPE = BrokenMessages.of(TERMINAL);

    private static List<Broken> all() {
        return BY_TYPE.values().stream().flatMap(List::stream).toList();
    }

    @Test
    void everyMessageIsBrokenInManyWays() {
        assertEquals(Wire.registry().keySet(), BY_TYPE.keySet());
        assertTrue(all().size() > 3_000, "only " + all().size());
    }

    @Test
    void whateverPartIsBroken_itIsWholeOrGarbage_neverAFault() {
        for (Broken broken : all()) {
            Wire.Decoded decoded = assertDoesNotThrow(() -> Wire.decode(broken.bytes()), broken::toString);
            if (decoded instanceof Wire.Message m) {
                assertEquals(Optional.empty(), Bounds.flaw(m.envelope()), broken.toString());
                assertDoesNotThrow(() -> Wire.encode(m.envelope()), broken::toString);
            }
        }
    }

    @Test
    void onlyWhatMayBeAbsentIsTakenWithoutIt() throws Exception {
        for (Broken broken : all()) {
            if (broken.absent() && Wire.decode(broken.bytes()) instanceof Wire.Message m) {
                JsonNode part = Json.mapper().readTree(Wire.encode(m.envelope())).at(broken.path());
                assertTrue(part.isMissingNode() || part.isArray() && part.isEmpty(),
                        broken + " was read as " + part);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"fleet.status, /body, epoch, 9223372036854775807", "fleet.status, /body, epoch, -1",
            "qris.issue, /body, amount, -259996", "qris.issue, /body, amount, 1000000000001",
            "qris.issue, /body/bill, total, -900000000000000", "tax.posted, /body, amount, 9223372036854775807",
            "sync.send-from, /body, from, -9223372036854775808", "tax.bill-found, /body/bill/vehicle, year, 2147483647"})
    void numbersOutOfBoundsAreGarbage_andTheFieldIsNamed(String type, String parent, String field, long value)
            throws Exception {
        ObjectNode message = BrokenMessages.golden(type);
        ((ObjectNode) message.at(parent)).put(field, value);
        Wire.Garbage garbage = assertInstanceOf(Wire.Garbage.class,
                Wire.decode(Json.mapper().writeValueAsBytes(message)));
        assertEquals(Wire.Flaw.UNREADABLE, garbage.why());
        assertTrue(garbage.detail().endsWith(field), garbage.detail());
    }

    @Test
    void aClockThatHasForgottenItsTimeIsHeard_oneFromAnotherAgeIsNot() {
        assertTrue(Bounds.hold(Instant.EPOCH));
        assertFalse(Bounds.hold(Instant.EPOCH.minusNanos(1)));
        assertFalse(Bounds.hold(Instant.MAX));
        assertFalse(Bounds.hold(Instant.parse("2200-01-01T00:00:00Z")));
    }
}
