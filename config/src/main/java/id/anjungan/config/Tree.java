package id.anjungan.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was read of one file so far: every value that could be bound, by path and with its line, and every fault. Rules
 * across settings look here, so that they run even where other parts of the file are at fault.
 */
final class Tree {

    private record Bound(Object value, int line) {
    }

    private final Path file;
    private final Map<String, Bound> values = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Of files that this one names. */
    private final List<Problem> elsewhere = new ArrayList<>();

    Tree(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void bound(String path, Object value, int line) {
        values.put(path, new Bound(value, line));
    }

    <T> Optional<T> get(String path, Class<T> type) {
        return Optional.ofNullable(values.get(path)).map(Bound::value).filter(type::isInstance).map(type::cast);
    }

    /** Values at {@code path[0]}, {@code path[1]}, ... that could be bound, with their paths. */
    <T> Map<String, T> each(String path, String below, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        int length = values.containsKey(path + "#") ? (Integer) values.get(path + "#").value() : 0;
        for (int i = 0; i < length; i++) {
            String at = path + "[" + i + "]" + below;
            get(at, type).ifPresent(v -> found.put(at, v));
        }
        return found;
    }

    /** A rule across settings is broken; the line is that of the setting at {@code path}. */
    void broken(String path, Words found, Words wanted, Words remedy) {
        problem(line(path), path, found, wanted, remedy);
    }

    /** Of the setting, or of the nearest section around it that is there. */
    private int line(String path) {
        if (values.containsKey(path)) {
            return values.get(path).line();
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? 0 : line(path.substring(0, dot));
    }

    void problem(int line, String path, Words found, Words wanted, Words remedy) {
        problems.add(new Problem(file, line, path, found, wanted, remedy));
    }

    /** There is no file to read. */
    void missing(Words remedy) {
        problems.add(new Problem(file, 0, "", Problem.NOTHING, Problem.NOTHING, remedy));
    }

    /** Faults of a file that this one names: told after its own. */
    void elsewhere(List<Problem> faults) {
        elsewhere.addAll(faults);
    }

    boolean sound() {
        return problems.isEmpty() && elsewhere.isEmpty();
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream().sorted(Comparator.comparingInt(Problem::line)), elsewhere.stream())
                .toList();
    }
}
