package id.anjungan.devices.printer.escpos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All printer profiles that can be named in a configuration: the product's own, and an office's beside them. */
public final class ProfileBook {

    /** The profiles that ship, one file each in {@code config/profiles}. */
    private static final List<String> SHIPPED = List.of("generic-80", "generic-58", "epson-tm-t82");

    /** Made when the first profile is read: a terminal shows its first page without one. */
    private static final class Reader {
        static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
                .registerModule(new ParameterNamesModule());

        private Reader() {
        }
    }

    private final Map<String, Supplier<PrinterProfile>> profiles;

    private ProfileBook(Map<String, Supplier<PrinterProfile>> profiles) {
        this.profiles = profiles;
    }

    /** Each is read when it is first asked for. */
    public static ProfileBook shipped() {
        Map<String, Supplier<PrinterProfile>> all = new LinkedHashMap<>();
        SHIPPED.forEach(id -> all.put(id, () -> shipped(id)));
        return new ProfileBook(all);
    }

    private static PrinterProfile shipped(String id) {
        try (InputStream in = ProfileBook.class.getResourceAsStream("/profiles/" + id + ".yaml")) {
            return Reader.YAML.readValue(in, PrinterProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("profile " + id, e);
        }
    }

    /**
     * The shipped ones and every {@code *.yaml} of a directory, which win over shipped ones of the same id.
     *
     * @throws IOException with file and fault in its message; an unknown key is a fault
     */
    public static ProfileBook with(Path directory) throws IOException {
        Map<String, Supplier<PrinterProfile>> all = new LinkedHashMap<>(shipped().profiles);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                PrinterProfile profile = read(file);
                all.put(profile.id(), () -> profile);
            }
        }
        return new ProfileBook(all);
    }

    private static PrinterProfile read(Path file) throws IOException {
        try {
            return Reader.YAML.readValue(file.toFile(), PrinterProfile.class);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    public Optional<PrinterProfile> find(String id) {
        return Optional.ofNullable(profiles.get(id)).map(Supplier::get);
    }

    public List<String> ids() {
        return List.copyOf(profiles.keySet());
    }
}
