package id.anjungan.central.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * A named person's account.
 *
 * @param mustChange the password was given by someone else and works only for choosing an own one
 */
public record Account(String name, Role role, boolean mustChange, String madeBy, Instant madeAt,
        Optional<Instant> disabledAt, Optional<Instant> lastLogIn) {

    public boolean active() {
        return disabledAt.isEmpty();
    }
}
