package id.anjungan.contract.tax;

/** Components of a vehicle tax bill; Indonesian legal terms stay Indonesian. Codes are stored and sent. */
public enum Component {
    PKB("pkb"), OPSEN_PKB("opsen_pkb"), PKB_PROGRESSIVE("pkb_prog"), OPSEN_PKB_PROGRESSIVE("opsen_pkb_prog"),
    SWDKLLJ("swdkllj"), PARKING("parkir"), STNK("stnk"), TNKB("tnkb");

    private final String code;

    Component(String code) {
        this.code = code;
    }

    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return code;
    }
}
