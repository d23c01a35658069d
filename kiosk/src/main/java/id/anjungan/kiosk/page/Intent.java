package id.anjungan.kiosk.page;

import id.anjungan.contract.Body;
import java.util.List;

/** What may happen to a flow: the citizen's acts and the world's answers. */
public sealed interface Intent {

    /** A button or tile, by its action id. */
    record Chose(String action) implements Intent {
    }

    /** A form's whole value, sent when the citizen goes on. Never logged. */
    record Typed(String value) implements Intent {
        @Override
        public String toString() {
            return "Typed[****]";
        }
    }

    record Back() implements Intent {
    }

    /** The page's time-out ran out. */
    record TimedOut() implements Intent {
    }

    record Answered(Body answer) implements Intent {
    }

    /** No answer by the deadline, or no link. {@code ask} is what was asked. */
    record NoAnswer(Body ask) implements Intent {
    }

    record CardSeen(String plate, String chassisTail) implements Intent {
    }

    record CardUnreadable(String why) implements Intent {
    }

    record CardGone() implements Intent {
    }

    /** A code was held up to the scanner. It may be anybody's: never logged. */
    record CodeSeen(String text) implements Intent {
        @Override
        public String toString() {
            return "CodeSeen[****]";
        }
    }

    record CodeUnreadable(String why) implements Intent {
    }

    record Paying(Progress progress) implements Intent {
    }

    /** A paper that no purchase owns (a ticket): {@code printed} only when the printer said so. */
    record PaperEnded(PaperState state) implements Intent {

        /** All that a paper may come to: samples for the page that waits for one. */
        public static List<Intent> ways() {
            return List.of(new PaperEnded(PaperState.PRINTED), new PaperEnded(PaperState.NOT_PRINTED),
                    new PaperEnded(PaperState.UNCLEAR));
        }
    }
}
