package id.anjungan.central.auth;

/** What an account may do. Stored. */
public enum Role {
    /** Sees fleet, transactions and totals; takes up calls for staff. */
    OPERATOR("operator"),
    /** Besides: enrols and revokes terminals, makes accounts, reads the audit log. */
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that is none */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role " + code);
    }
}
