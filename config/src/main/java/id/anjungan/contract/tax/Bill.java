package id.anjungan.contract.tax;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.anjungan.contract.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the tax server says is due. The amount due is always the tax server's; the terminal only cross-checks it.
 *
 * @param quoteId    the server's name for this bill; posting names it
 * @param vehicle    facts that may be shown without knowing the owner
 * @param regency    Kemendagri code of registration, e.g. {@code 35.78}; opsen belongs to it
 * @param due        last day of the old period; validity rolls from it, not from the day of payment
 * @param validUntil new last day once paid
 * @param lines      every component, one line per component and period
 * @param total      in rupiah; a bill whose lines do not add up to it is refused
 * @param holdUntil  the quote is honoured until then
 * @param basis      inputs of the tariff, for the cross-check
 */
public record Bill(String quoteId, Vehicle vehicle, String regency, LocalDate due, LocalDate validUntil,
        List<Line> lines, Rupiah total, Instant holdUntil, Basis basis) {

    /** @param plate canonical form, single spaces: {@code L 1234 AB} */
    public record Vehicle(String plate, String chassisTail, String make, String model, String kind, int year,
            String colour, String plateColour) {
    }

    /** One component of one period. {@code owner} is the account the money belongs to. */
    public record Line(Component component, int periodYear, Rupiah principal, Rupiah sanction, Owner owner) {
        public Rupiah sum() {
            return principal.plus(sanction);
        }
    }

    /** @param rank 1 for the owner's first vehicle, 2 and up for progressive rates */
    public record Basis(Rupiah njkb, String weight, String vehicleClass, String swdklljClass, int engineCc, int rank) {
    }

    @JsonIgnore
    public Rupiah sumOfLines() {
        return lines.stream().map(Line::sum).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** False also for amounts that no tax has. */
    @JsonIgnore
    public boolean addsUp() {
        return lines.stream().allMatch(l -> l.principal().believable() && l.sanction().believable())
                && sumOfLines().equals(total);
    }
}
