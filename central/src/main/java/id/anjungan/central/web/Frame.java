package id.anjungan.central.web;

import id.anjungan.central.auth.Account;
import id.anjungan.central.auth.Role;
import id.anjungan.central.fleet.StaffCalls;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param tab   which part of the house: a key under {@code tab.}
 * @param calls calls for staff that ring now
 * @param path  of this page, for the language switch
 */
public record Frame(Words words, Places places, String hub, boolean simulation, Optional<Account> account, String csrf,
        String tab, String path, List<StaffCalls.Call> calls) {

    public boolean admin() {
        return account.map(a -> a.role() == Role.ADMIN).orElse(false);
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }
}
