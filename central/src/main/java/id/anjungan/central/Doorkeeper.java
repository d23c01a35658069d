package id.anjungan.central;

import id.anjungan.central.broker.Admission;
import id.anjungan.central.fleet.Credentials;
import id.anjungan.central.fleet.Twins;
import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Who may come to the broker, and what operators hear of those who may not. Whatever knocks how often: one open event
 * for each enrolled terminal and kind of trouble, and one for all strangers together.
 */
final class Doorkeeper implements Admission {

    /** Lower case, so that no terminal can ever have this name. */
    static final String OWN_CLIENT = "hub-inbox";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TOPIC = 80;

    /** @param enrolled whether there is a terminal of this name, revoked or not */
    record Rooms(Credentials credentials, Episodes episodes, Twins twins,
            Predicate<TerminalId> enrolled) {
    }

    private final Rooms rooms;
    private final byte[] ownSecret;
    private final BooleanSupplier taking;

    /** @param taking whether the inbox takes what terminals send */
    Doorkeeper(Rooms rooms, String ownSecret, BooleanSupplier taking) {
        this.rooms = rooms;
        this.ownSecret = ownSecret.getBytes(StandardCharsets.UTF_8);
        this.taking = taking;
    }

    @Override
    public Optional<Rights> admit(String clientId, String username, byte[] password) {
        if (OWN_CLIENT.equals(clientId)) {
            return MessageDigest.isEqual(password, ownSecret) ? Optional.of(Rights.hub()) : Optional.empty();
        }
        return rooms.credentials().check(clientId, username, password).map(Rights::terminal);
    }

    @Override
    public boolean ready(String clientId) {
        return OWN_CLIENT.equals(clientId) || taking.getAsBoolean();
    }

    @Override
    public void refused(String clientId, String address) {
        Optional<TerminalId> terminal = terminal(clientId).filter(rooms.enrolled());
        String from = HubDetail.ADDRESS.with(clean(address, LONGEST_NAME));
        rooms.episodes().happened(terminal, Severity.WARNING,
                terminal.isPresent() ? HubCode.SECRET_REFUSED : HubCode.CLIENT_REFUSED, terminal.isPresent() ? from
                        : HubDetail.CLIENT.with(clean(clientId, LONGEST_NAME)) + " " + from);
    }

    @Override
    public void trespassed(String clientId, Trespass what, String topic) {
        HubDetail detail = what == Trespass.WRITE ? HubDetail.WROTE_TO : HubDetail.READ_FROM;
        rooms.episodes().happened(terminal(clientId), Severity.WARNING, HubCode.FOREIGN_TOPIC,
                detail.with(clean(topic, LONGEST_TOPIC)));
    }

    @Override
    public void takenOver(String clientId) {
        terminal(clientId).ifPresent(rooms.twins()::takenOver);
    }

    private static Optional<TerminalId> terminal(String clientId) {
        try {
            return Optional.of(new TerminalId(clientId));
        } catch (IllegalArgumentException stranger) {
            return Optional.empty();
        }
    }

    /** What strangers say is shown, never trusted: no control characters, and no longer than a line. */
    private static String clean(String said, int longest) {
        String plain = said.replaceAll("[\\p{C}\\p{Z}]+", "_");
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}
