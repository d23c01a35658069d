package id.anjungan.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML nodes into a tree of records, guided by the records' own types and {@link Setting}s. Goes on after a fault. */
final class Binder {

    private final Tree tree;
    private final Path base;
    private final Set<String> names;

    /** @param names of the sections that {@link Setting#each} stands for */
    Binder(Tree tree, Set<String> names) {
        this.tree = tree;
        this.names = new TreeSet<>(names);
        this.base = tree.file().toAbsolutePath().getParent();
    }

    /** Empty when anything in it is at fault; the faults are in the tree. */
    Optional<Object> bind(Class<?> record, Node node, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return wrong(node, path, new Words("bagian dengan nama: nilai", "a section of name: value"));
        }
        Map<String, Node> given = keys(mapping, path);
        RecordComponent[] components = record.getRecordComponents();
        List<String> known = Arrays.stream(components).flatMap(this::keysOf).toList();
        given.forEach((key, value) -> unknownKey(key, known, value, path));
        Object[] values = new Object[components.length];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            String name = key(components[i].getName());
            Optional<Object> value = each(components[i]).isPresent() ? sections(components[i], given, path)
                    : component(components[i], given.get(name), join(path, name), line(node));
            values[i] = value.orElse(null);
            whole &= value.isPresent();
        }
        if (!whole) {
            return Optional.empty();
        }
        Object made = make(record, components, values);
        tree.bound(path, made, line(node));
        return Optional.of(made);
    }

    private static Optional<String> each(RecordComponent c) {
        return Optional.ofNullable(c.getAnnotation(Setting.class)).map(Setting::each).filter(end -> !end.isEmpty());
    }

    private Stream<String> keysOf(RecordComponent c) {
        return each(c).map(end -> names.stream().map(name -> name + end)).orElse(Stream.of(key(c.getName())));
    }

    /** What is given of a map whose sections stand beside the other settings; a section that is at fault is told. */
    private Optional<Object> sections(RecordComponent c, Map<String, Node> given, String path) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<String> present = keysOf(c).filter(key -> !isNothing(given.get(key))).toList();
        present.forEach(key -> value(argument(c.getGenericType(), 1), given.get(key), join(path, key), null)
                .ifPresent(made -> all.put(key.substring(0, key.length() - each(c).orElseThrow().length()), made)));
        return all.size() == present.size() ? Optional.of(Map.copyOf(all)) : Optional.empty();
    }

    private void unknownKey(String key, List<String> known, Node value, String path) {
        if (known.contains(key)) {
            return;
        }
        Words remedy = Nearest.to(key, known)
                .map(n -> new Words("Mungkin maksudnya " + n, "Did you mean " + n))
                .orElse(new Words("Hapus baris ini", "Remove this line"));
        tree.problem(line(value), join(path, key), new Words("nama yang tidak dikenal", "an unknown name"),
                new Words("salah satu dari " + String.join(", ", known), "one of " + String.join(", ", known)), remedy);
    }

    private Map<String, Node> keys(MappingNode mapping, String path) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple t : mapping.getValue()) {
            String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            if (keys.put(key, t.getValueNode()) != null) {
                tree.problem(line(t.getKeyNode()), join(path, key),
                        new Words("nama yang sudah ada", "a name given twice"),
                        new Words("satu kali saja", "once only"), new Words("Hapus salah satu", "Remove one of them"));
            }
        }
        return keys;
    }

    private Optional<Object> component(RecordComponent c, Node given, String path, int parentLine) {
        Setting rule = c.getAnnotation(Setting.class);
        boolean optional = c.getType() == Optional.class;
        Type type = optional ? argument(c.getGenericType(), 0) : c.getGenericType();
        Node node = isNothing(given) ? null : given;
        if (node == null && optional) {
            return Optional.of(Optional.empty());
        }
        if (node == null && (rule == null || rule.byDefault().equals(Setting.REQUIRED))) {
            tree.problem(given == null ? parentLine : line(given), path, new Words("belum diisi", "nothing"),
                    wanted(type, rule), new Words("Tambahkan " + path, "Add " + path));
            return Optional.empty();
        }
        Node source = node != null ? node : new Yaml().compose(new java.io.StringReader(rule.byDefault()));
        Optional<Object> value = value(type, source, path, rule);
        return optional ? value.map(Optional::of) : value;
    }

    private Optional<Object> value(Type type, Node node, String path, Setting rule) {
        if (Scalar.is(type)) {
            return scalar(type, node, path, rule);
        }
        if (type instanceof ParameterizedType p && p.getRawType() == List.class) {
            return list(argument(p, 0), node, path, rule);
        }
        if (type instanceof ParameterizedType p && p.getRawType() == Map.class) {
            return options(node, path);
        }
        return bind((Class<?>) type, node, path);
    }

    private Optional<Object> list(Type type, Node node, String path, Setting rule) {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong(node, path, new Words("daftar, tiap baris diawali tanda -",
                    "a list, each line starting with -"));
        }
        List<Object> all = new ArrayList<>();
        tree.bound(path + "#", sequence.getValue().size(), line(node));
        tree.bound(path, sequence, line(node));
        for (int i = 0; i < sequence.getValue().size(); i++) {
            value(type, sequence.getValue().get(i), path + "[" + i + "]", null).ifPresent(all::add);
        }
        if (rule != null && sequence.getValue().size() < rule.min()) {
            return wrong(node, path, wanted(type, rule));
        }
        return all.size() == sequence.getValue().size() ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    /** A device's own options: scalars only; the driver reads them. */
    private Optional<Object> options(Node node, String path) {
        if (!(node instanceof MappingNode mapping)) {
            return wrong(node, path, new Words("bagian dengan nama: nilai", "a section of name: value"));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Node> given = keys(mapping, path);
        given.forEach((key, value) -> {
            if (value instanceof ScalarNode s && !isNothing(s)) {
                all.put(key, s.getValue());
                tree.bound(join(path, key), s.getValue(), line(s));
            } else {
                wrong(value, join(path, key), Scalar.wanted(String.class));
            }
        });
        return all.size() == given.size() ? Optional.of(Map.copyOf(all)) : Optional.empty();
    }

    private Optional<Object> scalar(Type type, Node node, String path, Setting rule) {
        Optional<Object> value = node instanceof ScalarNode s ? Scalar.read(type, s.getValue()) : Optional.empty();
        boolean inside = value.isPresent() && within(value.get(), ((ScalarNode) node).getValue(), rule);
        if (!inside) {
            return wrong(node, path, wanted(type, rule), Scalar.hidden(type));
        }
        Object absolute = absolute(value.get());
        if (rule != null && rule.exists() && absolute instanceof Path p && !Files.exists(p)) {
            tree.problem(line(node), path, Words.same(p.toString()),
                    new Words("berkas yang ada", "a file that is there"),
                    new Words("Buat berkas itu atau betulkan namanya", "Make that file or correct its name"));
            return Optional.empty();
        }
        tree.bound(path, absolute, line(node));
        return Optional.of(absolute);
    }

    private Object absolute(Object value) {
        if (value instanceof Path p) {
            return base.resolve(p).normalize();
        }
        if (value instanceof HubConfig.Secret s && s.reference().startsWith("file:")) {
            return new HubConfig.Secret("file:" + base.resolve(s.reference().substring(5)).normalize());
        }
        return value;
    }

    private static boolean within(Object value, String text, Setting rule) {
        if (rule == null) {
            return true;
        }
        double size = Scalar.size(value).orElse(0.0);
        boolean limited = Scalar.size(value).isPresent();
        return (!limited || size >= rule.min() && size <= rule.max())
                && (rule.shape().isEmpty() || text.matches(rule.shape()));
    }

    private static Words wanted(Type type, Setting rule) {
        if (rule != null && rule.wanted().length == 2) {
            return new Words(rule.wanted()[0], rule.wanted()[1]);
        }
        if (!Scalar.is(type)) {
            return new Words("bagian ini", "this section");
        }
        Words of = Scalar.wanted(type);
        if (rule == null || rule.min() == Double.NEGATIVE_INFINITY) {
            return of;
        }
        String unit = type == java.time.Duration.class ? "s" : "";
        String from = number(rule.min()) + unit;
        String to = number(rule.max()) + unit;
        return new Words(of.indonesian() + ", " + from + " sampai " + to, of.english() + ", " + from + " to " + to);
    }

    private static String number(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    private Optional<Object> wrong(Node node, String path, Words wanted) {
        return wrong(node, path, wanted, false);
    }

    private Optional<Object> wrong(Node node, String path, Words wanted, boolean hide) {
        Words found = hide ? new Words("sesuatu yang bukan rujukan (tidak ditampilkan)", "something else (not shown)")
                : found(node);
        tree.problem(line(node), path, found, wanted, new Words("Betulkan nilainya", "Correct the value"));
        return Optional.empty();
    }

    private static Words found(Node node) {
        if (node instanceof ScalarNode s) {
            String text = s.getValue();
            return Words.same('"' + (text.length() > 60 ? text.substring(0, 60) + "~" : text) + '"');
        }
        return node instanceof SequenceNode ? new Words("sebuah daftar", "a list")
                : new Words("sebuah bagian", "a section");
    }

    private static boolean isNothing(Node node) {
        return node == null || node instanceof ScalarNode s && s.getTag().equals(Tag.NULL);
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** {@code widthPx} is written {@code width-px}. */
    static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Type argument(Type type, int n) {
        return ((ParameterizedType) type).getActualTypeArguments()[n];
    }

    private static Object make(Class<?> record, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("a settings record that cannot be made: " + record, fault);
        }
    }
}
