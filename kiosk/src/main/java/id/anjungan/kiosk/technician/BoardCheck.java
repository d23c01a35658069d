package id.anjungan.kiosk.technician;

import id.anjungan.devices.desk.Answer;
import id.anjungan.language.Sayings;
import java.awt.AWTError;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code device list | probe | test} says of a queue board: whether a screen stands where it is to be drawn. */
final class BoardCheck {

    /** The screens of this machine's desktop; empty when they cannot be asked for here, an empty list without any. */
    interface Desktop {
        Optional<List<Rectangle>> screens();
    }

    /** Nobody speaks to a board: it is good where its screen is, and unknown is not bad. */
    private record Finding(boolean good, String sentence) {
    }

    private final Sayings sayings;
    private final Desktop desktop;

    BoardCheck(boolean english, Desktop desktop) {
        this.sayings = Sayings.of(BoardCheck.class, english ? "en" : "id");
        this.desktop = desktop;
    }

    static Optional<List<Rectangle>> ofThisMachine() {
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                    .map(GraphicsDevice::getDefaultConfiguration).map(c -> c.getBounds()).toList());
        } catch (HeadlessException | AWTError | LinkageError noDesktop) {
            return Optional.empty();
        }
    }

    /** One line, as the other devices have one. */
    Answer list(BoardScreen board) {
        Finding found = look(board);
        return new Answer(found.good(), List.of("  " + board.name() + "  " + BoardScreen.DRIVER + "  " + place(board)
                + "  " + found.sentence()));
    }

    Answer probe(BoardScreen board) {
        Finding found = look(board);
        return new Answer(found.good(), List.of(board.name() + ": " + found.sentence()));
    }

    /** The terminal draws it, so the terminal is what tries it. */
    Answer test(BoardScreen board) {
        Finding found = look(board);
        return found.good() ? new Answer(true, List.of(board.name() + ": " + found.sentence(),
                "  " + sayings.say("board.try"))) : probe(board);
    }

    private Finding look(BoardScreen board) {
        Optional<List<Rectangle>> screens = desktop.screens();
        if (screens.isEmpty()) {
            return new Finding(true, sayings.say("board.unknown"));
        }
        if (screens.get().isEmpty()) {
            return new Finding(false, sayings.say("board.no.desktop"));
        }
        boolean there = screens.get().stream().anyMatch(s -> s.contains(board.x() + board.widthPx() / 2,
                board.y() + board.heightPx() / 2));
        return there ? new Finding(true, sayings.say("board.ready"))
                : new Finding(false, sayings.say("board.no.screen", place(board), screens.get().stream()
                        .map(s -> place(s.x, s.y, s.width, s.height)).collect(Collectors.joining("; "))));
    }

    private static String place(BoardScreen b) {
        return place(b.x(), b.y(), b.widthPx(), b.heightPx());
    }

    private static String place(int x, int y, int width, int height) {
        return x + "," + y + " " + width + "x" + height;
    }
}
