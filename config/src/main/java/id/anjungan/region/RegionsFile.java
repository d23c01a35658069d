package id.anjungan.region;

import id.anjungan.region.Regions.Province;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The file as it is written, not yet judged; what is not there is null. Read node by node: a terminal asks for its
 * regency before its first page, and a binding library would cost more than the reading.
 */
record RegionsFile(Province province, List<Bakorwil> bakorwil, List<Regency> regencies) {

    /** @throws YAMLException when it is no YAML, or holds a name that is not known or given twice */
    static RegionsFile read(String yaml) {
        Node root = new Yaml().compose(new StringReader(yaml));
        if (root == null) {
            return null;
        }
        Map<String, Node> file = section(root, List.of("province", "bakorwil", "regencies"));
        Node province = file.get("province");
        return new RegionsFile(province == null ? null : province(province),
                all(file.get("bakorwil"), RegionsFile::bakorwil), all(file.get("regencies"), RegionsFile::regency));
    }

    private static Province province(Node node) {
        Map<String, Node> p = section(node, List.of("code", "name"));
        return new Province(text(p, "code"), text(p, "name"));
    }

    private static Bakorwil bakorwil(Node node) {
        Map<String, Node> b = section(node, List.of("id", "seat"));
        return new Bakorwil(text(b, "id"), text(b, "seat"));
    }

    private static Regency regency(Node node) {
        Map<String, Node> r = section(node, List.of("code", "name", "plate", "bakorwil"));
        return new Regency(text(r, "code"), text(r, "name"), text(r, "plate"), text(r, "bakorwil"));
    }

    private static <T> List<T> all(Node node, Function<Node, T> each) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof SequenceNode list)) {
            throw wrong(node, "bukan daftar");
        }
        return list.getValue().stream().map(each).toList();
    }

    private static Map<String, Node> section(Node node, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "bukan bagian dengan nama: nilai");
        }
        Map<String, Node> found = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            if (!known.contains(name) || found.put(name, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "nama " + name + " tidak dikenal atau tertulis dua kali");
            }
        }
        return found;
    }

    private static String text(Map<String, Node> section, String name) {
        Node node = section.get(name);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, name + " bukan satu nilai");
    }

    private static YAMLException wrong(Node node, String what) {
        return new YAMLException("baris " + (node.getStartMark().getLine() + 1) + ": " + what);
    }
}
