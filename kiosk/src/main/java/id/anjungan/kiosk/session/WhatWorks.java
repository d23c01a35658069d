package id.anjungan.kiosk.session;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.anjungan.kiosk.page.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What still works when: for each thing that may be missing, what becomes of each service then. Read from
 * {@code what-works.yaml}; the start page knows no other rule.
 */
final class WhatWorks {

    private static final String FILE = "what-works.yaml";
    private static final String MISSING = "missing";
    private static final String KNOWN_BY = "known-by";

    /** Who tells the terminal that something is missing. */
    enum Teller {
        LINK, CONNECTION, JOURNAL, DEVICE, HUB, NOTHING
    }

    /** @param what kind of device, or feature at the hub; else empty */
    record KnownBy(Teller teller, String what) {
    }

    /** What becomes of a service. */
    enum State {
        WORKS, DIFFERS, OFF, UNKNOWN
    }

    /** @param text what the citizen reads; for DIFFERS and OFF only */
    record Cell(State state, Optional<Text> text) {
    }

    /** @param cells by the service's id */
    record Row(String missing, KnownBy knownBy, Map<String, Cell> cells) {
    }

    /**
     * A service as it stands now.
     *
     * @param off     the reason of the first row that switches it off
     * @param differs one text a row, in their order; empty when it is off
     */
    record Stand(Optional<Text> off, List<Text> differs) {
        boolean asEver() {
            return off.isEmpty() && differs.isEmpty();
        }
    }

    private final List<Row> rows;

    private WhatWorks(List<Row> rows) {
        this.rows = rows;
    }

    /** @throws IllegalStateException if the file, which is part of the program, is not sound: all faults at once */
    static WhatWorks read() {
        try (InputStream in = WhatWorks.class.getResourceAsStream(FILE)) {
            return of(new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() { }));
        } catch (IOException fault) {
            throw new IllegalStateException(FILE, fault);
        }
    }

    static WhatWorks of(List<Map<String, String>> file) {
        List<String> faults = new ArrayList<>();
        List<Row> rows = file.stream().map(fields -> row(fields, faults)).toList();
        rows.stream().map(r -> r.cells().keySet()).distinct().skip(1).forEach(services ->
                faults.add("rows with different services: " + services));
        Set<Map<String, Cell>> ofLink = rows.stream().filter(r -> r.knownBy().teller() == Teller.LINK).map(Row::cells)
                .collect(Collectors.toSet());
        if (ofLink.size() > 1) {
            faults.add("rows that are known by the link differ, and the terminal cannot tell them apart");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + String.join("; ", faults));
        }
        return new WhatWorks(rows);
    }

    private static Row row(Map<String, String> fields, List<String> faults) {
        String missing = fields.getOrDefault(MISSING, "");
        KnownBy by = knownBy(fields.getOrDefault(KNOWN_BY, ""), missing, faults);
        Map<String, Cell> cells = new LinkedHashMap<>();
        fields.forEach((service, value) -> {
            if (!service.equals(MISSING) && !service.equals(KNOWN_BY)) {
                Cell cell = cell(value, missing + " x " + service, faults);
                cells.put(service, cell);
                if ((cell.state() == State.UNKNOWN) != (by.teller() == Teller.NOTHING)) {
                    faults.add(missing + " x " + service + ": unknown, and only that, where nothing tells it");
                }
            }
        });
        return new Row(missing, by, cells);
    }

    private static KnownBy knownBy(String value, String missing, List<String> faults) {
        String[] words = value.split(" ");
        for (Teller teller : Teller.values()) {
            boolean of = teller == Teller.DEVICE || teller == Teller.HUB;
            if (words[0].equals(code(teller)) && words.length == (of ? 2 : 1)) {
                return new KnownBy(teller, of ? words[1] : "");
            }
        }
        faults.add(missing + ": known by \"" + value + '"');
        return new KnownBy(Teller.NOTHING, "");
    }

    private static Cell cell(String value, String where, List<String> faults) {
        String[] words = value.split(" ");
        for (State state : State.values()) {
            boolean told = state == State.DIFFERS || state == State.OFF;
            if (words[0].equals(code(state)) && words.length == (told ? 2 : 1)) {
                return new Cell(state, told ? Optional.of(Text.of(words[1])) : Optional.empty());
            }
        }
        faults.add(where + ": \"" + value + '"');
        return new Cell(State.UNKNOWN, Optional.empty());
    }

    /** As the file writes it. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Row> rows() {
        return rows;
    }

    /** @throws IllegalArgumentException for a service that has no column: it would never be switched off */
    void mustKnow(List<String> services) {
        List<String> unknown = services.stream().filter(s -> !rows.get(0).cells().containsKey(s)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(FILE + " does not say when these work: " + unknown);
        }
    }

    Stand of(String service, Predicate<KnownBy> missing) {
        List<Cell> now = rows.stream().filter(r -> missing.test(r.knownBy())).map(r -> r.cells().get(service)).toList();
        Optional<Text> off = now.stream().filter(c -> c.state() == State.OFF).findFirst().flatMap(Cell::text);
        return new Stand(off, off.isPresent() ? List.of()
                : now.stream().flatMap(c -> c.text().stream()).distinct().toList());
    }

    /** Whether the service takes no new citizen once this teller has said that its thing is missing. */
    boolean switchesOff(Teller teller, String service) {
        return of(service, by -> by.teller() == teller).off().isPresent();
    }
}
