package id.anjungan.demo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values of one measurement, and how they spread. Not for several threads. */
final class Spread {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    void addAll(List<Double> more) {
        values.addAll(more);
    }

    /** @param part of the values that are not above the answer: 0.5, 0.99 */
    double at(double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }
}
