package id.anjungan.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Topics are built and parsed only here: {@code anjungan/v1/{shard}/{terminal}/{lane}}. The shard is a token 00-63 so
 * that several hubs can share a fleet with ordinary subscriptions.
 */
public final class Topics {

    /** The conversations of one terminal. Up: terminal to hub; down: hub to terminal. */
    public enum Lane {
        JOURNAL("journal", true), ACK("ack", false), ASK("ask", true), ANSWER("answer", false),
        STATUS("status", true), COMMAND("command", false), RECEIPT("receipt", true);

        private final String token;
        private final boolean up;

        Lane(String token, boolean up) {
            this.token = token;
            this.up = up;
        }

        public String token() {
            return token;
        }

        /** True if the terminal writes it and the hub reads it. */
        public boolean up() {
            return up;
        }
    }

    /** A parsed topic. */
    public record Address(TerminalId terminal, Lane lane) {
    }

    private static final String ROOT = "anjungan/v1/";
    private static final int SHARDS = 64;
    private static final Pattern SHAPE = Pattern.compile("anjungan/v1/(\\d\\d)/([^/]+)/([a-z]+)");

    private Topics() {
    }

    public static String of(TerminalId terminal, Lane lane) {
        return ROOT + shard(terminal) + "/" + terminal + "/" + lane.token;
    }

    /** Subscription of the hub for one lane of every terminal. */
    public static String every(Lane lane) {
        return ROOT + "+/+/" + lane.token;
    }

    /** Empty for anything that is not one of our topics or that sits in the wrong shard. */
    public static Optional<Address> parse(String topic) {
        Matcher m = SHAPE.matcher(topic);
        if (!m.matches()) {
            return Optional.empty();
        }
        for (Lane lane : Lane.values()) {
            if (lane.token.equals(m.group(3))) {
                return terminal(m.group(2)).filter(t -> shard(t).equals(m.group(1))).map(t -> new Address(t, lane));
            }
        }
        return Optional.empty();
    }

    private static Optional<TerminalId> terminal(String token) {
        try {
            return Optional.of(new TerminalId(token));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** CRC-32 of the name, modulo 64: spreads evenly, and any language can compute it. Never to be changed. */
    static String shard(TerminalId terminal) {
        CRC32 crc = new CRC32();
        crc.update(terminal.value().getBytes(StandardCharsets.US_ASCII));
        return String.format("%02d", crc.getValue() % SHARDS);
    }
}
