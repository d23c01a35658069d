package id.anjungan.tariff;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.LocalDate;
import java.util.List;

/**
 * What is due.
 *
 * @param lines      oldest period first
 * @param validUntil new last day once paid; rolls from the old due date
 * @param weight     the weight that was used, as the decree writes it
 * @param decrees    the law of every line, each once
 */
public record Assessment(List<Bill.Line> lines, LocalDate validUntil, String weight, List<String> decrees) {

    public Rupiah total() {
        return lines.stream().map(Bill.Line::sum).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
