package id.anjungan.devices.card.sim;

import java.security.Provider;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Makes the loopback terminal known to javax.smartcardio, so that the adapter is the same as with real readers. */
public final class LoopbackCardProvider extends Provider {

    static final String TYPE = "Anjungan-Loopback";
    private static final long serialVersionUID = 1L;

    public LoopbackCardProvider() {
        super(TYPE, "1.0", "Card terminal on a loopback port, for simulation");
        put("TerminalFactory." + TYPE, Factory.class.getName());
    }

    /** Made by the security framework, by name. */
    public static final class Factory extends TerminalFactorySpi {

        private final LoopbackTerminal terminal;

        /** @param terminal a {@link LoopbackTerminal} */
        public Factory(Object terminal) {
            this.terminal = (LoopbackTerminal) terminal;
        }

        @Override
        protected CardTerminals engineTerminals() {
            return new OneTerminal(terminal);
        }
    }

    private static final class OneTerminal extends CardTerminals {

        private final LoopbackTerminal terminal;
        private boolean lastSeen;

        OneTerminal(LoopbackTerminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public List<CardTerminal> list(State state) {
            boolean present = terminal.isCardPresent();
            boolean listed = switch (state) {
                case ALL -> true;
                case CARD_PRESENT -> present;
                case CARD_ABSENT -> !present;
                case CARD_INSERTION -> present && !lastSeen;
                case CARD_REMOVAL -> !present && lastSeen;
            };
            return listed ? List.of(terminal) : List.of();
        }

        @Override
        public boolean waitForChange(long timeout) throws CardException {
            lastSeen = terminal.isCardPresent();
            long millis = timeout == 0 ? Duration.ofDays(365).toMillis() : timeout;
            return lastSeen ? terminal.waitForCardAbsent(millis) : terminal.waitForCardPresent(millis);
        }
    }
}
