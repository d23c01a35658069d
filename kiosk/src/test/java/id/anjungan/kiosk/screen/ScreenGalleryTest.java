package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.kiosk.AllServices;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.services.WalkedPages;
import id.anjungan.kiosk.session.StartPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pictures of every kind of page, in {@code target/gallery}: to be looked at by people. All four dresses in both
 * languages with {@code -Dgallery=all}, else one of each.
 */
@ExtendWith(HeadlessFx.class)
class ScreenGalleryTest {

    static final Texts TEXTS = texts();
    private static final Clock CLOCK = Clock.fixed(SamplePages.NOW, ZoneOffset.UTC);
    private static final boolean ALL = "all".equals(System.getProperty("gallery"));
    private static final Path OUT = Path.of("target", "gallery");

    @Test
    void everyPageOfTheServicesHasAPicture() throws Exception {
        Path out = OUT.resolve("services");
        Files.createDirectories(out);
        FxScreen screen = FxScreen.open(new FxScreen.Setup(1080, 1920, 21.5, true, false), TEXTS, CLOCK, t -> { });
        try {
            long version = 0;
            for (Page page : WalkedPages.of(ALL ? 3 : 1)) {
                for (int dress = 0; dress < (ALL ? 4 : 1); dress++) {
                    boolean hard = (dress & 1) != 0;
                    String language = (dress & 2) != 0 ? "en" : "id";
                    screen.show(SamplePages.frame(++version, page, language, hard, hard));
                    Files.write(out.resolve(page.id() + "-" + version + "-" + language + (hard ? "-large" : "")
                            + ".png"), screen.png());
                }
            }
            assertTrue(version > 20);
        } finally {
            screen.close();
        }
    }

    @Test
    void everyStandOfACallForStaffHasAPicture() throws Exception {
        Path out = OUT.resolve("staff");
        Files.createDirectories(out);
        FxScreen screen = FxScreen.open(new FxScreen.Setup(1080, 1920, 21.5, true, false), TEXTS, CLOCK, t -> { });
        try {
            long version = 0;
            for (String page : List.of("sample.start", "sample.pay", "sample.review")) {
                for (Frame.Staff staff : SamplePages.staff()) {
                    for (int dress = 0; dress < (ALL ? 8 : 1); dress++) {
                        boolean large = (dress & 1) != 0;
                        boolean contrast = (dress & 2) != 0;
                        String language = (dress & 4) != 0 ? "en" : "id";
                        screen.show(SamplePages.calling(SamplePages.frame(++version, SamplePages.page(page), language,
                                large, contrast), staff));
                        Files.write(out.resolve(page.replace("sample.", "") + "-" + staff.stand() + "-" + staff.slip()
                                + "-" + language + (large ? "-large" : "") + (contrast ? "-contrast" : "") + ".png"),
                                screen.png());
                    }
                }
            }
            assertTrue(version > 20);
        } finally {
            screen.close();
        }
    }

    @Test
    void theBoardHasAPicture() throws Exception {
        Files.createDirectories(OUT);
        for (String language : List.of("id", "en")) {
            String name = language.equals("id") ? "board" : "board-en";
            BoardStage board = BoardStage.open(new BoardStage.Setup(0, 0, 1920, 1080, true, false, language), TEXTS,
                    CLOCK, "Kantor Bersama Samsat Surabaya Selatan", Duration.ofSeconds(30));
            try {
                Files.write(OUT.resolve(name + "-stale.png"), board.png());
                board.show(new QueueBody.Board(6, SamplePages.NOW, Optional.empty(), List.of(), 2, List.of()));
                Files.write(OUT.resolve(name + "-none.png"), board.png());
                board.show(new QueueBody.Board(7, SamplePages.NOW, Optional.of(call("A019", "3")),
                        List.of(call("A018", "3"), call("A017", "1"), call("B006", "4"), call("A016", "2"),
                                call("C002", "5")), 14, List.of()));
                Files.write(OUT.resolve(name + ".png"), board.png());
                assertTrue(Files.size(OUT.resolve(name + ".png")) > 20_000);
                board.show(new QueueBody.Board(8, SamplePages.NOW, Optional.of(priority("A888", "3")),
                        List.of(priority("A018", "3"), call("A017", "1"), call("B006", "Loket 12")), 128,
                        List.of("1", "2", "4", "5")));
                Files.write(OUT.resolve(name + "-priority.png"), board.png());
            } finally {
                board.close();
            }
        }
    }

    private static QueueBody.Call priority(String number, String counter) {
        QueueBody.Call call = call(number, counter);
        return new QueueBody.Call(number, counter, call.at(), 1, true, call.service());
    }

    private static QueueBody.Call call(String number, String counter) {
        return new QueueBody.Call(number, counter, SamplePages.NOW, 1, false,
                new QueueBody.CalledFor("pengesahan", "Pengesahan STNK", "Registration endorsement"));
    }

    private static Texts texts() {
        List<String> rooms = new ArrayList<>(FxScreen.TEXT_ROOMS);
        rooms.add(SamplePages.ROOM);
        rooms.addAll(AllServices.textRooms());
        return new Texts(rooms);
    }

    @Test
    void everyKindOfPageHasAPicture() throws Exception {
        Files.createDirectories(OUT);
        FxScreen screen = FxScreen.open(new FxScreen.Setup(1080, 1920, 21.5, true, false), TEXTS,
                CLOCK, t -> { });
        try {
            long version = 0;
            List<Page> pages = new ArrayList<>(StartPages.all());
            pages.addAll(SamplePages.all());
            for (Page page : pages) {
                for (int dress = 0; dress < (ALL ? 8 : 1); dress++) {
                    boolean large = (dress & 1) != 0;
                    boolean contrast = (dress & 2) != 0;
                    String language = (dress & 4) != 0 ? "en" : "id";
                    screen.show(SamplePages.frame(++version, page, language, large, contrast));
                    Files.write(OUT.resolve(page.id().replace("sample.", "") + "-" + language
                            + (large ? "-large" : "") + (contrast ? "-contrast" : "") + ".png"), screen.png());
                }
            }
            Frame warned = SamplePages.frame(++version, SamplePages.page("sample.review"), "id", false, false);
            screen.show(SamplePages.warned(warned, SamplePages.NOW.plusSeconds(14)));
            Files.write(OUT.resolve("warning-id.png"), screen.png());
            assertEquals(pages.size() * (ALL ? 8 : 1) + 1, version);
        } finally {
            screen.close();
        }
    }
}
