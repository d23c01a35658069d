package id.anjungan.central.fleet;

import id.anjungan.central.store.Hash;
import id.anjungan.central.store.Store;
import id.anjungan.contract.TerminalId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether a client is the terminal it says it is. */
public final class Credentials {

    private final Store store;

    public Credentials(Store store) {
        this.store = store;
    }

    /** Client id and user name must both be the terminal's, the password the secret of its enrolment. */
    public Optional<TerminalId> check(String clientId, String username, byte[] password) {
        if (!clientId.equals(username)) {
            return Optional.empty();
        }
        try {
            TerminalId id = new TerminalId(clientId);
            String given = Hash.of(new String(password, StandardCharsets.UTF_8));
            return store.read(tx -> tx.terminals().find(id)).filter(t -> t.revokedAt().isEmpty())
                    .filter(t -> Hash.same(t.secretHash(), given)).map(t -> id);
        } catch (IllegalArgumentException noTerminalsName) {
            return Optional.empty();
        }
    }
}
