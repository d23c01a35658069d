package id.anjungan.config;

import id.anjungan.contract.Messages;
import id.anjungan.contract.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files people edit, read into records. Every fault at once; a file with one fault gives nothing at all. */
public final class ConfigFile {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigFile.class);
    private static final int LARGEST = 1024 * 1024;
    /** Services that may have a server of their own. */
    private static final Set<String> SERVED = Wire.features().stream().filter(Messages::server)
            .map(Messages::feature).collect(Collectors.toUnmodifiableSet());

    private ConfigFile() {
    }

    /** @param place {@code terminal.yaml}, or the directory of an office that holds it */
    public static Loaded<TerminalConfig> terminal(Path place, Vocabulary words) {
        Tree tree = new Tree(Files.isDirectory(place) ? place.resolve("terminal.yaml") : place);
        Optional<Object> read = read(TerminalConfig.class, tree);
        TerminalCheck.check(tree, words);
        tree.get("guide", Path.class).map(ConfigFile::guide).ifPresent(guide -> {
            if (guide instanceof Loaded.Problems<?> faults) {
                tree.elsewhere(faults.all());
            }
        });
        return finish(tree, read, TerminalConfig.class);
    }

    /** @param file "Syarat dan biaya" as a province has it */
    public static Loaded<GuideConfig> guide(Path file) {
        Tree tree = new Tree(file);
        return guide(tree, text(tree));
    }

    /** The guide this program is shipped with. @throws IllegalStateException if the shipped file is broken */
    public static GuideConfig shippedGuide() {
        try (InputStream in = ConfigFile.class.getResourceAsStream("/id/anjungan/guide/jawa-timur.yaml")) {
            Loaded<GuideConfig> read = guide(new Tree(Path.of("guide", "jawa-timur.yaml")),
                    Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            if (read instanceof Loaded.Valid<GuideConfig> valid) {
                return valid.value();
            }
            throw new IllegalStateException(((Loaded.Problems<GuideConfig>) read).all().toString());
        } catch (IOException fault) {
            throw new IllegalStateException("guide/jawa-timur.yaml", fault);
        }
    }

    /** @param place {@code hub.yaml}, or the directory that holds it */
    public static Loaded<HubConfig> hub(Path place) {
        return hub(place, Optional.empty());
    }

    /**
     * @param place  {@code hub.yaml}, or the directory that holds it
     * @param keysOn day on which certificates must be good; empty: key stores stay closed
     */
    public static Loaded<HubConfig> hub(Path place, Optional<Instant> keysOn) {
        Tree tree = new Tree(Files.isDirectory(place) ? place.resolve("hub.yaml") : place);
        Optional<Object> read = read(HubConfig.class, tree);
        HubCheck.check(tree, SERVED, keysOn);
        return finish(tree, read, HubConfig.class);
    }

    private static Loaded<GuideConfig> guide(Tree tree, Optional<String> text) {
        Optional<Object> read = text.flatMap(t -> parsed(GuideConfig.class, tree, t));
        GuideCheck.check(tree);
        return finish(tree, read, GuideConfig.class);
    }

    private static <T> Loaded<T> finish(Tree tree, Optional<Object> read, Class<T> type) {
        return tree.sound() ? new Loaded.Valid<>(type.cast(read.orElseThrow()))
                : new Loaded.Problems<>(tree.problems());
    }

    private static Optional<Object> read(Class<?> record, Tree tree) {
        return text(tree).flatMap(text -> parsed(record, tree, text));
    }

    private static Optional<Object> parsed(Class<?> record, Tree tree, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LARGEST);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                tree.problem(1, "", new Words("berkas kosong", "an empty file"),
                        new Words("isi pengaturan", "settings"),
                        new Words("Salin dari config/offices/contoh", "Copy from config/offices/contoh"));
                return Optional.empty();
            }
            return new Binder(tree, SERVED).bind(record, root, "");
        } catch (MarkedYAMLException fault) {
            int line = fault.getProblemMark() == null ? 0 : fault.getProblemMark().getLine() + 1;
            notYaml(tree, line, fault, fault.getProblem());
        } catch (YAMLException fault) {
            notYaml(tree, 0, fault, fault.getMessage());
        }
        return Optional.empty();
    }

    private static void notYaml(Tree tree, int line, YAMLException fault, String problem) {
        LOG.debug("{}", tree.file(), fault);
        tree.problem(line, "", YamlTrouble.of(problem),
                Words.same("YAML"), new Words("Periksa spasi di awal baris, tanda titik dua, dan tanda kutip",
                        "Check the spaces at the start of the line, the colons and the quotes"));
    }

    private static Optional<String> text(Tree tree) {
        Path file = tree.file();
        try {
            if (Files.size(file) > LARGEST) {
                tree.problem(0, "", new Words("berkas lebih dari 1 MiB", "a file of more than 1 MiB"),
                        new Words("berkas pengaturan", "a settings file"),
                        new Words("Periksa nama berkasnya", "Check the file's name"));
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException missing) {
            tree.missing(new Words(
                    "Buat berkas itu (contoh: config/offices/contoh) atau betulkan alamat sesudah --config",
                    "Make the file (example: config/offices/contoh) or correct the path after --config"));
        } catch (CharacterCodingException binary) {
            tree.problem(0, "", new Words("isi yang bukan teks", "something that is not text"),
                    new Words("teks UTF-8", "UTF-8 text"), new Words("Simpan ulang sebagai teks UTF-8",
                            "Save it again as UTF-8 text"));
        } catch (IOException unreadable) {
            tree.problem(0, "", new Words("berkas yang tidak boleh dibaca", "a file that may not be read"),
                    new Words("berkas yang dapat dibaca", "a readable file"),
                    new Words("Periksa izin berkas", "Check the file's permissions"));
        }
        return Optional.empty();
    }
}
