package id.anjungan.contract.tax;

/** Whose money a line is: a bill has several agencies behind it, settled apart. */
public enum Owner {
    PROVINCE("province"), REGENCY("regency"), JASA_RAHARJA("jasa_raharja"), POLICE("police");

    private final String code;

    Owner(String code) {
        this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return code;
    }
}
