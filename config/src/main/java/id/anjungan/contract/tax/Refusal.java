package id.anjungan.contract.tax;

/** Why no bill can be paid here. Reason and next step are texts of the terminal, {@code tax.refusal.<code>}. */
public enum Refusal {
    NOT_FOUND("not_found"), CHASSIS_DIFFERS("chassis_differs"), FIVE_YEAR_RENEWAL("five_year_renewal"),
    BLOCKED("blocked"), ARREARS_OVER_LIMIT("arrears_over_limit"), OTHER_PROVINCE("other_province"),
    ALREADY_PAID("already_paid"), TOO_EARLY("too_early"), REGISTRATION_DELETED("registration_deleted"),
    GOVERNMENT_PLATE("government_plate");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return code;
    }
}
