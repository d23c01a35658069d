package id.anjungan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Why;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.session.ErrorCode;
import id.anjungan.language.Sayings;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KioskTest {

    private static final Sayings ID = Sayings.of(Kiosk.class, "id");

    @Test
    void arguments_areReadOrRefused() {
        assertEquals(Optional.of(new Arguments(Path.of("/x"), Optional.of("ABC"), true, true)),
                Arguments.read("--driven", "--config", "/x", "--enrol", " ABC ", "--headless"));
        assertEquals(Optional.empty(), Arguments.read());
        assertEquals(Optional.empty(), Arguments.read("--config"));
        assertEquals(Optional.empty(), Arguments.read("--config", "/x", "--bogus"));
    }

    @Test
    void allTextsOfTheTerminal_loadTogetherWithoutAFault() {
        Texts texts = new Texts(Stream.concat(FxScreen.TEXT_ROOMS.stream(), Catalogue.TEXT_ROOMS.stream()).toList());
        assertEquals(List.of(), texts.faults());
    }

    @Test
    void faultsAtTheStart_areSentencesThatSayWhatToDo() {
        assertTrue(Refusal.sentence(ID, new BindException("x"), "127.0.0.1:80").contains("127.0.0.1:80 sudah dipakai"));
        assertTrue(Refusal.sentence(ID, new CompletionException(new Refusal("Begini.")), "").equals("Begini."));
        assertEquals("Disk penuh. (J-01)", Refusal.sentence(ID, new JournalFault(Why.DISK_FULL, "Disk penuh.", null),
                ""));
        assertTrue(Refusal.sentence(ID, new UnsatisfiedLinkError("libx"), "").contains("libx"));
        assertTrue(Refusal.sentence(ID, new IllegalStateException(), "").matches("(?s).*kode [A-Z2-9]{5} .*"));
    }

    @Test
    void faultsAtTheStart_areSaidInEnglishToo() {
        String said = Refusal.sentence(Sayings.of(Kiosk.class, "en"), new BindException("x"), "127.0.0.1:80");
        assertTrue(said.contains("127.0.0.1:80, is used by another program"), said);
    }

    @Test
    void anErrorCode_isTheSameForTheSamePlaceAndOtherElsewhere() {
        assertEquals(ErrorCode.of(here()), ErrorCode.of(here()));
        assertTrue(!ErrorCode.of(here()).equals(ErrorCode.of(there())));
    }

    private static Throwable here() {
        return new IllegalStateException("a");
    }

    private static Throwable there() {
        return new IllegalStateException("b", new RuntimeException());
    }
}
