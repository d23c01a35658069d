package id.anjungan.contract.survey;

import id.anjungan.contract.Coded;

/**
 * The nine elements of the survey of public satisfaction (SKM, PermenPAN-RB 14/2017), U1 to U9 in the order of the
 * regulation's text. Some forms swap the last two: what is stored is told apart by place in {@link Sheet}, so this
 * order is never changed.
 */
public enum Element implements Coded {
    REQUIREMENTS("requirements"), PROCEDURE("procedure"), TIME("time"), COST("cost"), PRODUCT("product"),
    COMPETENCE("competence"), CONDUCT("conduct"), COMPLAINTS("complaints"), FACILITIES("facilities");

    private final String code;

    Element(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** 1 to 9. */
    public int number() {
        return ordinal() + 1;
    }
}
