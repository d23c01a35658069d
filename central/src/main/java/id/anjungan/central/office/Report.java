package id.anjungan.central.office;

import id.anjungan.central.survey.Satisfaction;
import java.time.LocalDate;
import java.util.List;

/**
 * One node of the tree within some days.
 *
 * @param slots    hours of the one day, or the days, in order and without a hole
 * @param parts    the nodes right below; of an office none
 * @param services the counters' services by id, the busiest first
 * @param asked    satisfaction for each service of the terminals that somebody answered about, by its id
 */
public record Report(Scope scope, LocalDate from, LocalDate to, Figures figures, Satisfaction satisfaction,
        List<Slot> slots, List<Part> parts, List<Service> services, List<Asked> asked) {

    /** @param at the hour (0 to 23) of a single day, or the day's distance from the first */
    public record Slot(int at, Figures figures) {
    }

    public record Part(Scope scope, Figures figures, Satisfaction satisfaction) {
    }

    public record Service(String id, Figures figures) {
    }

    public record Asked(String service, Satisfaction satisfaction) {
    }

    public boolean oneDay() {
        return from.equals(to);
    }
}
