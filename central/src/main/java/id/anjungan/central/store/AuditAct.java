package id.anjungan.central.store;

/** Acts of operators and of the hub: stored in the append-only audit log, read as {@code audit.<code>}. */
public enum AuditAct {
    FIRST_ACCOUNT("first_account"), LOG_IN("log_in"), LOG_IN_FAILED("log_in_failed"), LOG_OUT("log_out"),
    PASSWORD_CHANGED("password_changed"), PASSWORD_RESET("password_reset"), ACCOUNT_MADE("account_made"),
    ACCOUNT_ENABLED("account_enabled"), ACCOUNT_DISABLED("account_disabled"), ENROLMENT_CODE("enrolment_code"),
    ENROLLED("enrolled"), REVOKED("revoked"), STAFF_CALL_TAKEN("staff_call_taken");

    private final String code;

    AuditAct(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
