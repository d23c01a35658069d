package id.anjungan.devices.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a Samsat card carries and how. This is our own application: no public specification of a provincial card exists.
 * It saves typing and proves nothing: plate and chassis digits are taken as if the citizen had typed them.
 *
 * <p>SELECT by name {@code F0 41 4E 4A 55 4E 47 41 4E} ("ANJUNGAN"), then READ BINARY. The file is two bytes of length
 * (big endian) and so many bytes of TLV, one byte tag and one byte length each: {@code C1} version (01), {@code C2}
 * plate, {@code C3} last five of the chassis number, both ASCII, and last {@code C4} the CRC-16/CCITT-FALSE of all TLV
 * bytes before it.
 */
public final class SamsatCardFormat {

    private static final byte[] AID = {(byte) 0xF0, 0x41, 0x4E, 0x4A, 0x55, 0x4E, 0x47, 0x41, 0x4E};
    private static final int VERSION_TAG = 0xC1;
    private static final int PLATE_TAG = 0xC2;
    private static final int CHASSIS_TAG = 0xC3;
    private static final int CHECK_TAG = 0xC4;
    private static final int VERSION = 1;
    private static final int CHECK_LENGTH = 4;

    /** @param plate e.g. {@code L 1234 AB}; {@code chassisTail} five letters or digits */
    public record Contents(String plate, String chassisTail) {
    }

    private SamsatCardFormat() {
    }

    public static byte[] aid() {
        return AID.clone();
    }

    /** The file with its length in front. */
    public static byte[] file(Contents contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        put(body, VERSION_TAG, new byte[] {VERSION});
        put(body, PLATE_TAG, contents.plate().getBytes(StandardCharsets.US_ASCII));
        put(body, CHASSIS_TAG, contents.chassisTail().getBytes(StandardCharsets.US_ASCII));
        int check = crc(body.toByteArray());
        put(body, CHECK_TAG, new byte[] {(byte) (check >> 8), (byte) check});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(body.size() >> 8);
        file.write(body.size());
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    /** @param body the TLV bytes, without the length in front; empty when they are damaged or of another version */
    public static Optional<Contents> read(byte[] body) {
        if (body.length < CHECK_LENGTH) {
            return Optional.empty();
        }
        byte[] checked = Arrays.copyOf(body, body.length - CHECK_LENGTH);
        Optional<byte[]> check = value(body, CHECK_TAG);
        int crc = crc(checked);
        boolean whole = check.isPresent()
                && Arrays.equals(check.get(), new byte[] {(byte) (crc >> 8), (byte) crc});
        Optional<byte[]> version = value(checked, VERSION_TAG);
        if (!whole || version.isEmpty() || !Arrays.equals(version.get(), new byte[] {VERSION})) {
            return Optional.empty();
        }
        return value(checked, PLATE_TAG).flatMap(plate -> value(checked, CHASSIS_TAG).map(chassis ->
                new Contents(new String(plate, StandardCharsets.US_ASCII),
                        new String(chassis, StandardCharsets.US_ASCII))));
    }

    private static void put(ByteArrayOutputStream out, int tag, byte[] value) {
        out.write(tag);
        out.write(value.length);
        out.writeBytes(value);
    }

    private static Optional<byte[]> value(byte[] tlv, int tag) {
        int at = 0;
        while (at + 2 <= tlv.length) {
            int length = tlv[at + 1] & 0xFF;
            if (at + 2 + length > tlv.length) {
                return Optional.empty();
            }
            if ((tlv[at] & 0xFF) == tag) {
                return Optional.of(Arrays.copyOfRange(tlv, at + 2, at + 2 + length));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** CRC-16/CCITT-FALSE; that of "123456789" is 29B1. */
    static int crc(byte[] bytes) {
        int crc = 0xFFFF;
        for (byte b : bytes) {
            crc ^= (b & 0xFF) << 8;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
