package id.anjungan.kiosk;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.BoardStage;
import id.anjungan.kiosk.technician.BoardScreen;
import id.anjungan.kiosk.technician.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue's boards on further screens of this terminal, and what the hub is told of each. */
final class Boards {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
    private static final Duration STALE = Duration.ofSeconds(30);

    private record Open(BoardScreen place, BoardStage stage) {
        DeviceReport report() {
            BoardStage.Standing now = stage.standing();
            return new DeviceReport(place.name(), BoardScreen.KIND, BoardScreen.DRIVER,
                    now.seen() ? DeviceState.UP : DeviceState.DOWN,
                    (now.seen() ? DeviceDetail.OK : DeviceDetail.NOT_CONNECTED).code(), now.since());
        }
    }

    private final List<Open> open = new ArrayList<>();

    boolean any() {
        return !open.isEmpty();
    }

    /** @param opened each board, for whoever knows the queue; where none is hosted they stay blank */
    static Boards open(TerminalConfig config, Texts texts, Clock clock, Consumer<BoardStage> opened) {
        Boards boards = new Boards();
        TerminalConfig.Screen first = config.screen();
        for (BoardScreen place : Settings.boards(config)) {
            BoardStage stage = BoardStage.open(new BoardStage.Setup(place.x(), place.y(), place.widthPx(),
                    place.heightPx(), first.fullScreen(), true, first.language()), texts, clock,
                    config.office().name(), STALE);
            opened.accept(stage);
            boards.open.add(new Open(place, stage));
            LOG.info("{} shows the queue at {},{}", place.name(), place.x(), place.y());
        }
        return boards;
    }

    /** Any thread. Down where no screen of this machine covers the board's place. */
    List<DeviceReport> reports() {
        return open.stream().map(Open::report).toList();
    }
}
