package id.anjungan.devices.card.pcsc;

import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.SamsatCardFormat;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One inserted card, read from connect to disconnect. Blocks as long as the card likes. */
final class SamsatCardReading {

    private static final Logger LOG = LoggerFactory.getLogger(SamsatCardReading.class);
    private static final int OK = 0x9000;
    private static final int CHUNK = 0xF0;
    private static final int LONGEST = 1024;

    private SamsatCardReading() {
    }

    static CardEvent read(CardTerminal terminal, long generation) {
        try {
            Card card = terminal.connect("*");
            boolean answered = false;
            try {
                CardEvent event = contents(card.getBasicChannel(), generation);
                answered = true;
                return event;
            } finally {
                // Resetting a card that is gone leaves pcscd believing in a swallowed card, blind for the next one.
                card.disconnect(answered);
            }
        } catch (CardException | RuntimeException e) {
            // A card pulled out during an answer shows as an IllegalArgumentException about a too short APDU.
            LOG.info("card {} could not be read: {}", generation, e.toString());
            return new CardEvent.Unreadable(generation, "no_answer");
        }
    }

    private static CardEvent contents(CardChannel channel, long generation) throws CardException {
        ResponseAPDU selected = channel.transmit(new CommandAPDU(0x00, 0xA4, 0x04, 0x00, SamsatCardFormat.aid(), 256));
        if (selected.getSW() != OK) {
            return new CardEvent.Unreadable(generation, "not_samsat");
        }
        byte[] head = binary(channel, 0, 2);
        int length = head.length == 2 ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
        if (length == 0 || length > LONGEST) {
            return new CardEvent.Unreadable(generation, "damaged");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < length) {
            byte[] part = binary(channel, 2 + body.size(), Math.min(CHUNK, length - body.size()));
            if (part.length == 0) {
                return new CardEvent.Unreadable(generation, "damaged");
            }
            body.writeBytes(part);
        }
        Optional<SamsatCardFormat.Contents> found = SamsatCardFormat.read(body.toByteArray());
        return found.<CardEvent>map(c -> new CardEvent.SamsatCard(generation, c.plate(), c.chassisTail()))
                .orElseGet(() -> new CardEvent.Unreadable(generation, "damaged"));
    }

    private static byte[] binary(CardChannel channel, int offset, int length) throws CardException {
        ResponseAPDU answer = channel.transmit(new CommandAPDU(0x00, 0xB0, offset >> 8, offset & 0xFF, length));
        return answer.getSW() == OK ? answer.getData() : new byte[0];
    }
}
