package id.anjungan.kiosk.lan;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What an office's authority may vouch for: addresses of private networks and local names. A tablet that trusts it
 * trusts it for nothing else, so a stolen terminal cannot play a bank. RFC 5280, 4.2.1.10.
 */
final class NameConstraints {

    static final String OID = "2.5.29.30";

    private static final int SEQUENCE = 0x30;
    private static final int PERMITTED = 0xA0;
    private static final int DNS = 0x82;
    private static final int ADDRESS = 0x87;
    private static final int LONGEST_SHORT = 127;
    private static final int LONGEST_OF_ONE_BYTE = 255;
    private static final int BYTE = 8;
    /** RFC 1918, 6598, 3927, 1122, and 4193, 4291: prefix bytes, then how many bits count. */
    private static final int[][] PRIVATE = {{10, 0, 0, 0, 8}, {172, 16, 0, 0, 12}, {192, 168, 0, 0, 16},
        {100, 64, 0, 0, 10}, {169, 254, 0, 0, 16}, {127, 0, 0, 0, 8},
        {0xFC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7},
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 128}};
    /** RFC 6762, RFC 8375, and the names that routers of offices give. */
    private static final List<String> LOCAL = List.of("local", "lan", "internal", "home.arpa", "localhost");

    private NameConstraints() {
    }

    /** Of a network that nobody reaches from outside. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int[] range : PRIVATE) {
            if (range.length - 1 == bytes.length && inside(bytes, range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(byte[] bytes, int[] range) {
        int bits = range[range.length - 1];
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (BYTE - 1 - bit % BYTE);
            if ((bytes[bit / BYTE] & mask) != (range[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The extension's value. @param more names and addresses that were asked for when the authority was made */
    static byte[] der(Collection<SubjectName> more) {
        List<byte[]> all = new ArrayList<>();
        for (int[] range : PRIVATE) {
            all.add(tagged(ADDRESS, network(range)));
        }
        LOCAL.forEach(name -> all.add(tagged(DNS, name.getBytes(StandardCharsets.US_ASCII))));
        for (SubjectName name : more) {
            if (name.address().isPresent()) {
                byte[] bytes = name.address().get().getAddress();
                all.add(tagged(ADDRESS, joined(List.of(bytes, filled(bytes.length)))));
            } else {
                all.add(tagged(DNS, name.text().getBytes(StandardCharsets.US_ASCII)));
            }
        }
        List<byte[]> subtrees = all.stream().map(base -> tagged(SEQUENCE, base)).toList();
        return tagged(SEQUENCE, tagged(PERMITTED, joined(subtrees)));
    }

    private static byte[] network(int[] range) {
        int length = range.length - 1;
        byte[] bytes = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) range[i];
        }
        for (int bit = 0; bit < range[length]; bit++) {
            bytes[length + bit / BYTE] |= (byte) (1 << (BYTE - 1 - bit % BYTE));
        }
        return bytes;
    }

    private static byte[] filled(int length) {
        byte[] mask = new byte[length];
        Arrays.fill(mask, (byte) 0xFF);
        return mask;
    }

    /** Lengths up to 65,535, each in as few bytes as it takes. */
    private static byte[] tagged(int tag, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (body.length > LONGEST_OF_ONE_BYTE) {
            out.write(0x82);
            out.write(body.length >> BYTE);
        } else if (body.length > LONGEST_SHORT) {
            out.write(0x81);
        }
        out.write(body.length);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
