package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of {@code config/offices/contoh} with some settings changed: ports, folders, durations. */
final class Sample {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectNode root;

    private Sample(ObjectNode root) {
        this.root = root;
    }

    static Sample of(Path file) throws IOException {
        return new Sample((ObjectNode) YAML.readTree(file.toFile()));
    }

    /** @param path e.g. {@code devices.0.options.port}; what stands there is replaced, sections on the way are kept */
    Sample with(String path, Object value) {
        String[] steps = path.split("\\.");
        JsonNode at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode below = at instanceof ArrayNode list ? list.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
            at = below != null ? below : ((ObjectNode) at).putObject(steps[i]);
        }
        ((ObjectNode) at).set(steps[steps.length - 1], YAML.valueToTree(value));
        return this;
    }

    String text(String path) {
        return root.at("/" + path.replace('.', '/')).asText();
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        YAML.writeValue(file.toFile(), root);
        return file;
    }
}
