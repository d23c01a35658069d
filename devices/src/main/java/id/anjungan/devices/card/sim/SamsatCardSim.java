package id.anjungan.devices.card.sim;

import id.anjungan.devices.card.SamsatCardFormat;
import java.util.Arrays;

/** A Samsat card's chip (see {@link SamsatCardFormat}), and the odd ones: a stranger's card, a damaged one. */
public final class SamsatCardSim implements CardChip {

    /** T=1, with {@code ANJUNGAN} in its historical bytes and the check byte that T=1 asks for. */
    private static final byte[] ATR = withCheck(new byte[] {0x3B, (byte) 0x88, (byte) 0x80, 0x01, 'A', 'N', 'J', 'U',
        'N', 'G', 'A', 'N'});
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;

    private final byte[] aid;
    private final byte[] file;
    private boolean selected;

    private SamsatCardSim(byte[] aid, byte[] file) {
        this.aid = aid;
        this.file = file;
    }

    public static SamsatCardSim of(String plate, String chassisTail) {
        return new SamsatCardSim(SamsatCardFormat.aid(),
                SamsatCardFormat.file(new SamsatCardFormat.Contents(plate, chassisTail)));
    }

    /** A card of another application, such as an electronic purse. */
    public static SamsatCardSim stranger() {
        return new SamsatCardSim(new byte[] {(byte) 0xA0, 0, 0, 0, 1}, new byte[0]);
    }

    /** One bit has fallen over. */
    public static SamsatCardSim damaged(String plate, String chassisTail) {
        SamsatCardSim card = of(plate, chassisTail);
        card.file[7] ^= 1;
        return card;
    }

    @Override
    public byte[] atr() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        selected = false;
    }

    @Override
    public byte[] respond(byte[] apdu) {
        if (apdu.length < 4) {
            return status(0x6700);
        }
        int instruction = apdu[1] & 0xFF;
        if (apdu[0] != 0) {
            return status(0x6E00);
        }
        if (instruction == SELECT && apdu[2] == 0x04) {
            return select(apdu);
        }
        return instruction == READ_BINARY ? read(apdu) : status(0x6D00);
    }

    private byte[] select(byte[] apdu) {
        int length = apdu.length > 4 ? apdu[4] & 0xFF : 0;
        boolean mine = apdu.length >= 5 + length && Arrays.equals(aid, Arrays.copyOfRange(apdu, 5, 5 + length));
        selected = mine;
        return status(mine ? 0x9000 : 0x6A82);
    }

    private byte[] read(byte[] apdu) {
        if (!selected) {
            return status(0x6986);
        }
        int offset = (apdu[2] & 0x7F) << 8 | apdu[3] & 0xFF;
        int wanted = apdu.length > 4 ? apdu[4] & 0xFF : 0;
        if (offset >= file.length) {
            return status(0x6B00);
        }
        int length = Math.min(wanted == 0 ? 256 : wanted, file.length - offset);
        byte[] answer = Arrays.copyOfRange(file, offset, offset + length + 2);
        answer[length] = (byte) 0x90;
        answer[length + 1] = 0;
        return answer;
    }

    private static byte[] status(int word) {
        return new byte[] {(byte) (word >> 8), (byte) word};
    }

    private static byte[] withCheck(byte[] atr) {
        byte[] whole = Arrays.copyOf(atr, atr.length + 1);
        for (int i = 1; i < atr.length; i++) {
            whole[atr.length] ^= atr[i];
        }
        return whole;
    }
}
