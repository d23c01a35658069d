package id.anjungan.contract.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.contract.sync.VisitOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of the wire says what the program does. */
class AsyncApiTest {

    private static JsonNode document() throws Exception {
        return new YAMLMapper().readTree(Path.of(System.getProperty("project.root", ".."), "docs",
                "wire.asyncapi.yaml").toFile());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyMessageOfTheRegistryIsDescribed_andNoOther() throws Exception {
        assertEquals(new TreeSet<>(Wire.registry().keySet()), names(document().at("/components/messages")));
    }

    @Test
    void everyLaneIsAChannel_withItsDirection() throws Exception {
        JsonNode d = document();
        Set<String> lanes = new HashSet<>();
        for (Lane lane : Lane.values()) {
            lanes.add(lane.token());
            JsonNode channel = d.at("/channels/" + lane.token());
            assertEquals("anjungan/v1/{shard}/{terminal}/" + lane.token(), channel.path("address").asText());
            String operation = (lane.up() ? "hubReceives" : "hubSends") + lane.token().substring(0, 1).toUpperCase()
                    + lane.token().substring(1);
            assertEquals(lane.up() ? "receive" : "send", d.at("/operations/" + operation + "/action").asText());
        }
        assertEquals(new TreeSet<>(lanes), names(d.at("/channels")));
    }

    @Test
    void everyMessageTravelsOnALane() throws Exception {
        JsonNode d = document();
        Set<String> travelling = new HashSet<>();
        d.at("/channels").forEach(c -> travelling.addAll(names(c.path("messages"))));
        for (String name : Wire.registry().keySet()) {
            assertTrue(travelling.contains(name), name + " is on no channel");
        }
    }

    static Stream<Arguments> codes() {
        return Stream.of(codes("visitOutcome", VisitOutcome.values(), VisitOutcome::code),
                codes("rowKind", RowKind.values(), RowKind::code),
                codes("staffAnsweredFrom", StaffCall.From.values(), StaffCall.From::code),
                codes("staffSilence", StaffCall.Silence.values(), StaffCall.Silence::code),
                codes("staffEnd", StaffCall.End.values(), StaffCall.End::code),
                codes("ticketRefusal", QueueBody.Why.values(), QueueBody.Why::code),
                codes("eventCode", EventCode.values(), EventCode::code),
                codes("eventDetail", EventDetail.values(), EventDetail::code),
                codes("paymentState", PaymentState.values(), PaymentState::code),
                codes("deliveryState", DeliveryState.values(), DeliveryState::code),
                codes("receiptState", ReceiptState.values(), ReceiptState::code),
                codes("stepWhy", StepWhy.values(), StepWhy::code),
                codes("deviceDetail", DeviceDetail.values(), DeviceDetail::code));
    }

    private static <E> Arguments codes(String schema, E[] values, Function<E, String> code) {
        return Arguments.of(schema, Arrays.stream(values).map(code).toList());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeThatCrossesTheWireIsWrittenDown(String schema, List<String> codes) throws Exception {
        List<String> written = new ArrayList<>();
        document().at("/components/schemas/" + schema + "/enum").forEach(c -> written.add(c.asText()));
        assertEquals(codes, written);
    }
}
