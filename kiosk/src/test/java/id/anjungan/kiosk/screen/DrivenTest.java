package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.screen.driven.Driver;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Touches go through the window's own scene, by the robot; what comes out is what the session would get. */
@ExtendWith(HeadlessFx.class)
class DrivenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConcurrentLinkedQueue<Touch> got = new ConcurrentLinkedQueue<>();
    private FxScreen screen;
    private Driver driver;
    private long version;

    @BeforeEach
    void open() {
        screen = FxScreen.open(new FxScreen.Setup(1080, 1920, 21.5, true, false), ScreenGalleryTest.TEXTS,
                Clock.fixed(SamplePages.NOW, ZoneOffset.UTC), got::add);
        driver = new Driver(screen.driven());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void show(String page) {
        show(SamplePages.page(page));
    }

    private void show(Page page) {
        screen.show(SamplePages.frame(++version, page, "id", false, false));
    }

    private JsonNode tell(String line) throws Exception {
        return JSON.readTree(driver.answer(line));
    }

    private List<Touch> acts() {
        return got.stream().filter(t -> !(t instanceof Touch.Felt)).toList();
    }

    @Test
    void aPageThatChangesUnderAFinger_isNotRedrawnBeforeItLifts_soTheTouchIsNotLost() throws Exception {
        show("sample.start");
        JsonNode tile = null;
        for (JsonNode t : tell("{\"do\":\"page\"}").get("touchables")) {
            tile = t.get("id").asText().equals("tax") ? t : tile;
        }
        double x = tile.get("x").asDouble() + 20;
        double y = tile.get("y").asDouble() + 20;
        Robot robot = Fx.call(Robot::new);
        Fx.call(() -> {
            robot.mouseMove(x, y);
            robot.mousePress(MouseButton.PRIMARY);
            return null;
        });
        Frame calling = SamplePages.frame(++version, SamplePages.page("sample.start"), "id", false, false);
        screen.show(new Frame(calling.version(), calling.page(), "id", false, false, calling.officeName(),
                Optional.empty(), Frame.Staff.NOT_CALLED, List.of(new Frame.Called("A777", "Loket 9")), true));
        Fx.call(() -> null);
        Fx.call(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
        Fx.call(() -> null);
        assertEquals(List.of(new Touch.Act("sample.start", new Intent.Chose("tax"))), acts());
        assertTrue(tell("{\"do\":\"page\"}").toString().contains("A777"), "drawn once the finger lifted");
    }

    @Test
    void keysOfAScannerThatTypes_areHeard_andDisturbNoFieldOnTheGlass() throws Exception {
        StringBuilder heard = new StringBuilder();
        screen.onKeys((key, at) -> heard.append(key));
        show("sample.plate_empty");
        tell("{\"do\":\"type\",\"text\":\"L12\"}");
        Fx.call(() -> {
            for (String key : new String[] {"K", "S", "K", "\r"}) {
                Event.fireEvent(screen.scene(), new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false,
                        false, false, false));
            }
            return null;
        });
        assertEquals("KSK\r", heard.toString());
        assertEquals("L 12", tell("{\"do\":\"page\"}").get("typed").asText());
        assertEquals(List.of(), acts());
    }

    @Test
    void aTileTouched_isAnActOfItsPage_andWasFeltFirst() throws Exception {
        show("sample.start");
        assertTrue(tell("{\"do\":\"touch\",\"action\":\"tax\"}").get("ok").asBoolean());
        assertEquals(List.of(new Touch.Felt(), new Touch.Act("sample.start", new Intent.Chose("tax"))),
                List.copyOf(got));
        assertEquals(1, screen.touches());
    }

    @Test
    void aPageRedrawnAMomentAgo_canBeTouched_beforeAPulseCame() throws Exception {
        show("sample.review");
        JsonNode page = awaitReady("sample.review");
        List<Double> widths = new java.util.concurrent.CopyOnWriteArrayList<>();
        for (int i = 0; i < 10; i++) {
            Frame other = SamplePages.frame(++version, SamplePages.page("sample.review"), "id", false, i % 2 == 0);
            Fx.call(() -> {
                screen.show(other);
                Platform.runLater(() -> widths.add(screen.scene().lookup("#pay").getLayoutBounds().getWidth()));
                return null;
            });
            Fx.call(() -> null);
        }
        assertEquals(10, widths.size());
        assertTrue(widths.stream().allMatch(w -> w > 100), widths + " " + page.get("page"));
    }

    @Test
    void aPageIsReady_onceItsFrameIsLaidOutAndNothingNewerWaits() throws Exception {
        show("sample.start");
        JsonNode first = awaitReady("sample.start");
        show("sample.review");
        JsonNode second = awaitReady("sample.review");
        assertTrue(second.get("drawn").asLong() > first.get("drawn").asLong());
        show("sample.review");
        assertEquals(version, awaitReady("sample.review").get("version").asLong(), "the same page again");
    }

    @Test
    void theSecondOfTwoQuickPresses_doesNotFallThroughToThePageThatCame() throws Exception {
        show("sample.review");
        awaitReady("sample.review");
        double[] pay = Fx.call(() -> {
            Bounds b = screen.scene().lookup("#pay").localToScene(screen.scene().lookup("#pay").getLayoutBounds());
            return new double[] {b.getCenterX(), b.getCenterY()};
        });
        show("sample.start");
        awaitReady("sample.start");
        tell("{\"do\":\"touch\",\"action\":\"tax\"}");
        got.clear();
        Robot robot = Fx.call(Robot::new);
        Frame came = SamplePages.frame(++version, SamplePages.page("sample.review"), "id", false, false);
        Fx.call(() -> {
            screen.show(came);
            Platform.runLater(() -> {
                robot.mouseMove(pay[0], pay[1]);
                robot.mousePress(MouseButton.PRIMARY);
                robot.mouseRelease(MouseButton.PRIMARY);
            });
            return null;
        });
        Fx.call(() -> null);
        awaitReady("sample.review");
        assertEquals(List.of(new Touch.Felt()), List.copyOf(got), "felt, and passed over");
        tell("{\"do\":\"touch\",\"id\":\"pay\"}");
        assertEquals(List.of(new Touch.Act("sample.review", new Intent.Chose("pay"))), acts());
    }

    private JsonNode awaitReady(String page) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        for (JsonNode p = tell("{\"do\":\"page\"}"); ; p = tell("{\"do\":\"page\"}")) {
            if (p.get("page").asText().equals(page) && p.get("ready").asBoolean()) {
                return p;
            }
            assertTrue(System.nanoTime() < end, "not ready in 10 s: " + p.get("page") + " " + p.get("drawn"));
        }
    }

    @Test
    void aServiceSwitchedOff_isNoWayToIt_butATouchAsksWhy() throws Exception {
        show("sample.start_off");
        JsonNode answer = tell("{\"do\":\"touch\",\"id\":\"tax\"}");
        assertTrue(answer.get("ok").asBoolean());
        assertFalse(answer.get("live").asBoolean());
        assertEquals(List.of(new Touch.Act("sample.start_off", new Intent.Chose("tax"))), acts());
    }

    @Test
    void aPlateTypedKeyByKey_isSentWhole() throws Exception {
        show("sample.plate_empty");
        assertEquals("L 1234 AB", tell("{\"do\":\"type\",\"text\":\"L 1234 AB\"}").get("typed").asText());
        assertTrue(tell("{\"do\":\"touch\",\"text\":\"lanjut\"}").get("ok").asBoolean());
        assertEquals(List.of(new Touch.Act("sample.plate_empty", new Intent.Typed("L 1234 AB"))), acts());
        assertEquals(8, screen.touches());
    }

    @Test
    void aSecondTapOnTheSameFrame_isDropped_andTheNextFrameTakesItAgain() throws Exception {
        show("sample.review");
        tell("{\"do\":\"touch\",\"id\":\"pay\"}");
        tell("{\"do\":\"touch\",\"id\":\"pay\"}");
        assertEquals(1, acts().size());
        show("sample.review");
        tell("{\"do\":\"touch\",\"id\":\"pay\"}");
        assertEquals(2, acts().size());
    }

    @Test
    void whatWasTyped_isGoneOnceThePageIs() throws Exception {
        show("sample.plate_empty");
        tell("{\"do\":\"type\",\"text\":\"L 12\"}");
        show("sample.start");
        show("sample.plate_empty");
        assertEquals("", tell("{\"do\":\"page\"}").get("typed").asText());
    }

    @Test
    void whatWasTyped_staysWhenOnlyTheDressChanges() throws Exception {
        show("sample.plate_empty");
        tell("{\"do\":\"type\",\"text\":\"L 12\"}");
        screen.show(SamplePages.frame(++version, SamplePages.page("sample.plate_empty"), "en", true, true));
        assertEquals("L 12", tell("{\"do\":\"page\"}").get("typed").asText());
    }

    @Test
    void aNik_isNeverInWhatTheDriverSees() throws Exception {
        show("sample.nik");
        JsonNode page = tell("{\"do\":\"page\"}");
        assertEquals("●".repeat(11), page.get("typed").asText());
        assertFalse(page.toString().contains("35780123456"));
    }

    @Test
    void theBarIsThereOnEveryPage() throws Exception {
        for (Page page : SamplePages.all()) {
            show(page);
            List<String> ids = tell("{\"do\":\"page\"}").findValuesAsText("id");
            assertTrue(ids.containsAll(List.of("staff", "large", "contrast", "language")), page.id() + ids);
        }
    }

    @Test
    void leavingIsNotOffered_whileMoneyMoves_norOnTheStartPage() throws Exception {
        for (String page : List.of("sample.pay", "sample.start", "sample.closed")) {
            show(page);
            assertFalse(tell("{\"do\":\"page\"}").findValuesAsText("id").contains("leave"), page);
        }
        show("sample.review");
        assertTrue(tell("{\"do\":\"touch\",\"id\":\"leave\"}").get("ok").asBoolean());
        assertEquals(List.of(new Touch.Leave()), acts());
    }

    @Test
    void theWarningCoversThePage_andStayLiesWhereGoOnWas() throws Exception {
        Frame frame = SamplePages.frame(++version, SamplePages.page("sample.review"), "id", false, false);
        screen.show(SamplePages.warned(frame, SamplePages.NOW.plusSeconds(15)));
        tell("{\"do\":\"touch\",\"id\":\"pay\"}");
        assertEquals(List.of(new Touch.Stay()), acts(), "a finger on its way to go on does no harm");
        tell("{\"do\":\"touch\",\"id\":\"leave\"}");
        assertEquals(List.of(new Touch.Stay(), new Touch.Leave()), acts());
    }

    @Test
    void onlyTheNewestFrameIsDrawn_whenManyCome() throws Exception {
        for (int i = 0; i < 200; i++) {
            show(i % 2 == 0 ? "sample.start" : "sample.review");
        }
        assertEquals(version, tell("{\"do\":\"page\"}").get("version").asLong());
    }

    @Test
    void aPageThatCannotBeDrawn_isSaidSo_insteadOfALastPageFrozen() throws Exception {
        show("sample.start");
        show(new Page.OutOfService("sample.broken", Text.of("no.such.key"), Text.NONE, "X"));
        assertEquals("screen.fault", tell("{\"do\":\"page\"}").get("page").asText());
        show("sample.start");
        assertEquals("sample.start", tell("{\"do\":\"page\"}").get("page").asText());
    }

    @Test
    void aShotIsAPngOfThePanel(@TempDir Path dir) throws Exception {
        show("sample.start");
        Path file = dir.resolve("a/b.png");
        assertTrue(tell("{\"do\":\"shot\",\"file\":\"" + file + "\"}").get("ok").asBoolean());
        byte[] png = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
        java.awt.image.BufferedImage image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertEquals(1080, image.getWidth());
        assertEquals(1920, image.getHeight());
        assertEquals(0xFFF4F1EA, image.getRGB(10, 1500), "the ground's colour");
    }

    @Test
    void theQrOnTheScreenCanBeRead() throws Exception {
        for (boolean contrast : new boolean[] {false, true}) {
            screen.show(SamplePages.frame(++version, SamplePages.page("sample.pay"), "id", false, contrast));
            var whole = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(screen.png()));
            var image = whole.getSubimage(100, 380, 880, 1000);
            int w = image.getWidth();
            int h = image.getHeight();
            var source = new com.google.zxing.RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
            var bits = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source));
            String read = new com.google.zxing.qrcode.QRCodeReader().decode(bits).getText();
            assertEquals(((Page.Pay) SamplePages.page("sample.pay")).qr(), read);
        }
    }

    @Test
    void faultsAreAnswers_andLinesAreAnsweredInOrder() throws Exception {
        show("sample.start");
        StringWriter out = new StringWriter();
        driver.run(new StringReader("{\"do\":\"dance\",\"n\":1}\nnot json\n\n{\"do\":\"touch\",\"id\":\"nobody\"}\n"
                + "{\"do\":\"type\",\"text\":\"A\"}\n{\"do\":\"shot\"}\n{\"do\":\"page\",\"n\":6}\n"), out);
        List<JsonNode> answers = out.toString().lines().map(l -> {
            try {
                return JSON.readTree(l);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
        assertEquals(6, answers.size());
        assertEquals(5, answers.stream().filter(a -> !a.get("ok").asBoolean() && a.has("why")).count());
        assertEquals(6, answers.get(5).get("n").asInt());
        assertEquals(Optional.empty(), acts().stream().findAny());
    }
}
