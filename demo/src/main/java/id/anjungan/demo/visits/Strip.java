package id.anjungan.demo.visits;

import id.anjungan.contract.survey.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The film of one visit while it is taken: what was seen, what came out of the printer, what was asserted. */
final class Strip {

    /** @param file relative to the report, e.g. {@code screens/1-03-tax.bill.png} */
    record Shot(String caption, String file) {
    }

    /** @param text as decoded from the printer's bytes */
    record Paper(String title, String picture, String bytes, String text) {
    }

    record Check(String what, boolean held) {
    }

    private final String name;
    private final String title;
    private final Instant from;
    private Instant to;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    Strip(String name, String title, Instant from) {
        this.name = name;
        this.title = title;
        this.from = from;
        this.to = from;
    }

    /** Answers to the survey that were given in this visit. */
    List<Sheet> sheets() {
        return sheets;
    }

    void add(Sheet sheet) {
        sheets.add(sheet);
    }

    void add(Shot shot) {
        shots.add(shot);
    }

    void add(Paper paper) {
        papers.add(paper);
    }

    void add(Check check) {
        checks.add(check);
    }

    void ended(Instant at) {
        to = at;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    List<Shot> shots() {
        return List.copyOf(shots);
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    boolean held() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::held);
    }

    double seconds() {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** Whether a row belongs to this film: written between its first and its last moment. */
    boolean covers(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }
}
