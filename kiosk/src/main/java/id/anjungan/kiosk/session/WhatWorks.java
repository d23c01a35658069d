package id.anjungan.kiosk.session;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Service;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What still works when: for each thing that may be missing, what becomes of each service then. The things stand in the
 * {@code what-works.yaml} of this room, the rest in that of each service's folder; the start page knows no other rule.
 */
final class WhatWorks {

    private static final String FILE = "what-works.yaml";
    private static final String SERVERS = "servers";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Who tells the terminal that something is missing; of several things the first is told. */
    enum Teller {
        JOURNAL, LINK, CONNECTION, HUB, DEVICE, NOTHING
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

    /**
     * @throws IllegalStateException    if a file, which is part of the program, is not sound: all faults at once
     * @throws IllegalArgumentException for a service that has no column: it would never be switched off
     */
    static WhatWorks read(List<Service> services) {
        List<Map<String, String>> shared = file(WhatWorks.class, new TypeReference<>() { });
        Map<String, Map<String, Map<String, String>>> slices = new LinkedHashMap<>();
        services.forEach(s -> slices.computeIfAbsent(s.getClass().getPackageName(),
                folder -> file(s.getClass(), new TypeReference<>() { })));
        WhatWorks all = of(shared, List.copyOf(slices.values()));
        all.mustKnow(services.stream().map(Service::id).toList());
        return all;
    }

    private static <T> T file(Class<?> beside, TypeReference<T> shape) {
        try (InputStream in = beside.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " beside " + beside.getName());
            }
            return YAML.readValue(in, shape);
        } catch (IOException fault) {
            throw new IllegalStateException(FILE + " beside " + beside.getName(), fault);
        }
    }

    /** @param slices per folder of services: what each says, and under {@code servers} the rows the folder brings */
    static WhatWorks of(List<Map<String, String>> shared, List<Map<String, Map<String, String>>> slices) {
        List<String> faults = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        shared.forEach(fields -> rows.add(row(fields.getOrDefault("missing", ""), fields.getOrDefault("known-by", ""),
                slices, slices, faults)));
        slices.forEach(slice -> slice.getOrDefault(SERVERS, Map.of()).forEach((server, feature) ->
                rows.add(row(server, code(Teller.HUB) + " " + feature, List.of(slice), slices, faults))));
        rows.sort(Comparator.comparing(r -> r.knownBy().teller()));
        strangers(shared, slices, faults);
        Set<Map<String, Cell>> ofLink = rows.stream().filter(r -> r.knownBy().teller() == Teller.LINK).map(Row::cells)
                .collect(Collectors.toSet());
        if (ofLink.size() > 1) {
            faults.add("rows that are known by the link differ, and the terminal cannot tell them apart");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + String.join("; ", faults));
        }
        return new WhatWorks(List.copyOf(rows));
    }

    /** What services say of things that are in no row of theirs, and rows that stand twice. */
    private static void strangers(List<Map<String, String>> shared, List<Map<String, Map<String, String>>> slices,
            List<String> faults) {
        List<String> common = shared.stream().map(fields -> fields.getOrDefault("missing", "")).toList();
        Set<String> seen = new HashSet<>();
        Stream.concat(common.stream(), slices.stream().flatMap(s -> s.getOrDefault(SERVERS, Map.of()).keySet()
                .stream())).filter(name -> !seen.add(name)).forEach(name -> faults.add(name + ": two rows"));
        slices.forEach(slice -> of(slice).forEach((service, said) -> said.keySet().stream()
                .filter(name -> !common.contains(name) && !slice.getOrDefault(SERVERS, Map.of()).containsKey(name))
                .forEach(name -> faults.add(name + " x " + service + ": no such row"))));
    }

    private static Map<String, Map<String, String>> of(Map<String, Map<String, String>> slice) {
        Map<String, Map<String, String>> services = new LinkedHashMap<>(slice);
        services.remove(SERVERS);
        return services;
    }

    /** @param concerned must say what becomes of their services; those of all others know nothing of it, and work */
    private static Row row(String missing, String knownBy, List<Map<String, Map<String, String>>> concerned,
            List<Map<String, Map<String, String>>> slices, List<String> faults) {
        KnownBy by = knownBy(knownBy, missing, faults);
        Map<String, Cell> cells = new LinkedHashMap<>();
        slices.forEach(slice -> of(slice).forEach((service, said) -> {
            String value = said.getOrDefault(missing, concerned.contains(slice) ? "" : code(State.WORKS));
            Cell cell = cell(value, missing + " x " + service, faults);
            cells.put(service, cell);
            if ((cell.state() == State.UNKNOWN) != (by.teller() == Teller.NOTHING)) {
                faults.add(missing + " x " + service + ": unknown, and only that, where nothing tells it");
            }
        }));
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

    private void mustKnow(List<String> services) {
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
