package id.anjungan.contract.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.Messages;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.tax.TaxBody;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");

    private static Envelope envelope(Body body) {
        return new Envelope("M-1", TERMINAL, Instant.parse("2026-11-22T03:04:05.678Z"), Optional.of("M-0"),
                Optional.of(new VisitId("V-0001")), Optional.of(Instant.parse("2026-11-22T03:04:35Z")), body);
    }

    @Test
    void everyMessageIsPinnedByAGoldenFile_writtenAndReadTheSame() throws Exception {
        for (Body body : Samples.all()) {
            String name = Wire.nameOf(body);
            byte[] golden = golden(name);
            assertEquals(JSON.readTree(golden), JSON.readTree(Wire.encode(envelope(body))), name);
            Wire.Message read = assertInstanceOf(Wire.Message.class, Wire.decode(golden), name);
            assertArrayEquals(Wire.encode(envelope(body)), Wire.encode(read.envelope()), name);
        }
    }

    private static byte[] golden(String name) throws Exception {
        try (InputStream in = WireTest.class.getResourceAsStream("golden/v1/" + name + ".json")) {
            assertNotNull(in, "no golden file for " + name);
            return in.readAllBytes();
        }
    }

    @Test
    void noRegisteredMessageIsWithoutASample() {
        assertEquals(Wire.registry().keySet(),
                Samples.all().stream().map(Wire::nameOf).collect(Collectors.toCollection(java.util.HashSet::new)));
    }

    @Test
    void everyMemberOfAFamilyOfMessagesIsInItsList() {
        Wire.features().forEach(f -> f.types().values().stream().map(Class::getEnclosingClass).distinct().forEach(
                family -> assertEquals(Set.of(family.getPermittedSubclasses()), Set.copyOf(f.types().values()),
                        family.getSimpleName())));
    }

    @Test
    void aListTakesNoForeignName_noNameTwice_andNoMessageTwice() {
        Messages tax = Messages.of("tax").with("tax.ask-bill", TaxBody.AskBill.class);
        assertThrows(IllegalArgumentException.class, () -> tax.with("qris.issue", TaxBody.AskOwner.class));
        assertThrows(IllegalArgumentException.class, () -> tax.with("tax.ask-bill", TaxBody.AskOwner.class));
        assertThrows(IllegalArgumentException.class, () -> tax.with("tax.ask-again", TaxBody.AskBill.class));
    }

    @Test
    void anyBodySurvivesTheWire() {
        long seed = new Random().nextLong();
        RandomBodies bodies = new RandomBodies(new Random(seed));
        for (int round = 0; round < 200; round++) {
            for (Map.Entry<String, Class<? extends Body>> e : Wire.registry().entrySet()) {
                Body body = bodies.of(e.getValue());
                byte[] once = Wire.encode(envelope(body));
                Wire.Message read = assertInstanceOf(Wire.Message.class, Wire.decode(once),
                        e.getKey() + ", seed " + seed);
                assertArrayEquals(once, Wire.encode(read.envelope()), e.getKey() + ", seed " + seed);
            }
        }
    }

    @Test
    void unknownFieldsAreIgnored_atEveryDepth() throws Exception {
        ObjectNode o = (ObjectNode) JSON.readTree(golden("tax.bill-found"));
        o.put("colour", "red");
        ((ObjectNode) o.get("body")).put("weather", "fine");
        ((ObjectNode) o.get("body").get("bill")).putObject("next").put("year", 2030);
        Wire.Message read = assertInstanceOf(Wire.Message.class, Wire.decode(JSON.writeValueAsBytes(o)));
        assertEquals(new TaxBody.BillFound(Samples.bill()), read.envelope().body());
    }

    @Test
    void absentOptionalsAreAbsent_notNull() throws Exception {
        byte[] bytes = Wire.encode(Envelope.of("M-1", TERMINAL, Instant.EPOCH,
                new TaxBody.AskMoney(Optional.empty(), Optional.empty(), Optional.of("R-1"))));
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("null"));
        assertFalse(JSON.readTree(bytes).has("re"));
    }

    @Test
    void newerSchemasAndUnknownTypesAreParked() throws Exception {
        ObjectNode newer = (ObjectNode) JSON.readTree(golden("tax.ask-bill"));
        newer.put("schema", 2);
        assertEquals(new Wire.UnknownType("tax.ask-bill", 2), Wire.decode(JSON.writeValueAsBytes(newer)));
        newer.put("schema", 1).put("type", "no-such.ask");
        assertEquals(new Wire.UnknownType("no-such.ask", 1), Wire.decode(JSON.writeValueAsBytes(newer)));
    }

    @Test
    void whatIsNoMessageIsGarbage_andIsNeverQuoted() throws Exception {
        String nik = "3578010101900001";
        for (String bad : Set.of("", "null", "[]", "{", "{}", nik, "{\"type\":\"tax.ask-owner\",\"schema\":1}",
                "{\"type\":\"tax.ask-owner\",\"schema\":1,\"id\":\"1\",\"terminal\":\"KSK-1\",\"time\":"
                        + "\"2026-01-01T00:00:00Z\",\"body\":{\"nik\":[" + nik + "]}}")) {
            Wire.Garbage g = assertInstanceOf(Wire.Garbage.class, Wire.decode(bad.getBytes(StandardCharsets.UTF_8)),
                    bad);
            assertFalse(g.detail().contains(nik), bad);
        }
        assertInstanceOf(Wire.Garbage.class, Wire.decode(new byte[Wire.MAX_BYTES + 1]));
    }

    @Test
    void anyBytesAreAnsweredWithAValue() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] good = golden("tax.bill-found");
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertNotNull(Wire.decode(java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))),
                    "seed " + seed);
        }
    }

    @Test
    void whatIsOfAPersonIsSensitive_andItsTextHidesIt() {
        assertEquals(Set.of("tax.ask-owner", "licence.ask-status", "licence.status-found"),
                Samples.all().stream().filter(Body::sensitive).map(Wire::nameOf)
                .collect(Collectors.toSet()));
        assertTrue(new TaxBody.AskOwner("Q", "3578010101900001").toString().endsWith("nik=****]"));
        for (Body body : Samples.all()) {
            assertFalse(body.toString().contains("4321") || body.toString().contains("B***"), body.toString());
        }
    }
}
