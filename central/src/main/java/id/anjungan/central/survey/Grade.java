package id.anjungan.central.survey;

import java.math.BigDecimal;

/**
 * Quality of service by the index (PermenPAN-RB 14/2017): D 25,00-64,99, C 65,00-76,60, B 76,61-88,30, A 88,31-100,00.
 * The intervals leave gaps between two decimals, so an index is rounded to two before it is graded.
 */
public enum Grade {
    A("88.31"), B("76.61"), C("65.00"), D("25.00");

    private final BigDecimal from;

    Grade(String from) {
        this.from = new BigDecimal(from);
    }

    /** @param index two decimals, 25,00 to 100,00 */
    static Grade of(BigDecimal index) {
        for (Grade grade : values()) {
            if (index.compareTo(grade.from) >= 0) {
                return grade;
            }
        }
        throw new IllegalArgumentException("no index: " + index);
    }
}
