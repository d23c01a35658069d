package id.anjungan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Topics.Address;
import id.anjungan.contract.Topics.Lane;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final TerminalId TERMINAL = new TerminalId("KSK-3578-01");

    @Test
    void everyLaneIsReadBackAsItWasWritten() {
        for (Lane lane : Lane.values()) {
            assertEquals(Optional.of(new Address(TERMINAL, lane)), Topics.parse(Topics.of(TERMINAL, lane)));
        }
    }

    @Test
    void aTopicInTheWrongShard_orOfAnotherShape_isNotOurs() {
        String good = Topics.of(TERMINAL, Lane.ASK);
        String shard = good.split("/")[2];
        String other = shard.equals("00") ? "01" : "00";
        for (String bad : List.of(good.replace("/" + shard + "/", "/" + other + "/"), good + "/more", "x" + good,
                good.replace("v1", "v2"), good.replace("/ask", "/tell"), good.replace("KSK", "ksk"), "", "/", "$SYS")) {
            assertEquals(Optional.empty(), Topics.parse(bad), bad);
        }
    }

    @Test
    void shardsAreTwoDigitsBelow64_andUseAllOfThem() {
        Set<String> used = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String shard = Topics.shard(new TerminalId("KSK-" + i));
            assertTrue(shard.matches("[0-5]\\d|6[0-3]"), shard);
            used.add(shard);
        }
        assertEquals(64, used.size());
    }

    @Test
    void theShardOfATerminalNeverChanges() {
        // Pinned: a change of this function would cut every terminal off from its hub.
        assertEquals("anjungan/v1/34/KSK-3578-01/journal", Topics.of(TERMINAL, Lane.JOURNAL));
    }
}
