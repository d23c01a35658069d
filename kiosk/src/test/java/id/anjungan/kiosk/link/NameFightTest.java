package id.anjungan.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.contract.sync.EventCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameFightTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final NameFight fight = new NameFight();

    @Test
    void onlyTheFirstCutIsNews_andAMinuteOfStandingLinkIsItsEnd() {
        assertEquals(Optional.empty(), fight.quiet(NOON, true));
        assertEquals(Optional.of(EventCode.NAME_TAKEN), fight.takenOver(NOON));
        assertEquals(Optional.empty(), fight.takenOver(NOON.plusSeconds(6)));
        assertEquals(Optional.empty(), fight.quiet(NOON.plusSeconds(65), true));
        assertEquals(Optional.empty(), fight.quiet(NOON.plusSeconds(90), false), "a link that is down proves nothing");
        assertEquals(Optional.of(EventCode.NAME_OURS_AGAIN), fight.quiet(NOON.plusSeconds(90), true));
        assertEquals(Optional.empty(), fight.quiet(NOON.plusSeconds(91), true));
        assertEquals(Optional.of(EventCode.NAME_TAKEN), fight.takenOver(NOON.plusSeconds(200)));
    }
}
