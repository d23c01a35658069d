package id.anjungan.devices.card.sim;

import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connection to the card in the loopback terminal; it has its basic channel and no other. */
final class LoopbackCard extends Card {

    private final LoopbackSlot slot;
    private final ATR atr;
    private final CardChannel channel = new Channel();

    LoopbackCard(LoopbackSlot slot) throws CardException {
        this.slot = slot;
        slot.control(VpcdFrames.POWER_ON);
        this.atr = new ATR(slot.exchange(new byte[] {VpcdFrames.ASK_ATR}));
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
        return channel;
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("this card has no logical channels");
    }

    @Override
    public void beginExclusive() {
        // The port has one reader: it is exclusive already.
    }

    @Override
    public void endExclusive() {
        // See beginExclusive.
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("this terminal has no control commands");
    }

    @Override
    public void disconnect(boolean reset) throws CardException {
        if (reset && slot.present()) {
            slot.control(VpcdFrames.RESET);
        }
    }

    private final class Channel extends CardChannel {

        @Override
        public Card getCard() {
            return LoopbackCard.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return new ResponseAPDU(slot.exchange(command.getBytes()));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] apdu = new byte[command.remaining()];
            command.get(apdu);
            byte[] answer = slot.exchange(apdu);
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() throws CardException {
            throw new CardException("the basic channel cannot be closed");
        }
    }
}
