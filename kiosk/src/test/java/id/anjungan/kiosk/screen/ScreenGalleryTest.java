package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    private static final Path OUT = Path.of("target", "gallery");

    @Test
    void everyKindOfPageHasAPicture() throws Exception {
        Files.createDirectories(OUT);
        List<String> rooms = new ArrayList<>(FxScreen.TEXT_ROOMS);
        rooms.add(SamplePages.ROOM);
        FxScreen screen = FxScreen.open(new FxScreen.Setup(1080, 1920, 21.5, true, false), new Texts(rooms),
                Clock.fixed(SamplePages.NOW, java.time.ZoneOffset.UTC), t -> { });
        try {
            boolean all = "all".equals(System.getProperty("gallery"));
            long version = 0;
            for (Page page : SamplePages.all()) {
                for (int dress = 0; dress < (all ? 8 : 1); dress++) {
                    boolean large = (dress & 1) != 0;
                    boolean contrast = (dress & 2) != 0;
                    String language = (dress & 4) != 0 ? "en" : "id";
                    screen.show(SamplePages.frame(++version, page, language, large, contrast));
                    Files.write(OUT.resolve(page.id().replace("sample.", "") + "-" + language
                            + (large ? "-large" : "") + (contrast ? "-contrast" : "") + ".png"), screen.png());
                }
            }
            assertTrue(version > 0 && Optional.of(screen).isPresent());
        } finally {
            screen.close();
        }
    }
}
