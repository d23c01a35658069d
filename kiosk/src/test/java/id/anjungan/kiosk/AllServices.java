package id.anjungan.kiosk;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.Vocabulary;
import id.anjungan.kiosk.services.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every service of the catalogue as the sample office has it: a new one is walked and drawn without being told of. */
public final class AllServices {

    private AllServices() {
    }

    public static Set<String> ids() {
        return Catalogue.IDS;
    }

    /** Folders of services: one may hold two. */
    public static Set<String> rooms() {
        return Catalogue.IDS.stream().filter(id -> !Catalogue.LODGERS.containsKey(id)).collect(Collectors.toSet());
    }

    public static List<String> textRooms() {
        return Catalogue.TEXT_ROOMS;
    }

    public static List<Service> all() {
        return Catalogue.IDS.stream().sorted().map(AllServices::one).toList();
    }

    public static Service one(String id) {
        Loaded<TerminalConfig> sample = ConfigFile.terminal(Path.of("..", "config", "offices", "contoh",
                "terminal.yaml"), Vocabulary.UNCHECKED);
        TerminalConfig config = ((Loaded.Valid<TerminalConfig>) sample).value();
        return Catalogue.one(id, config, new LawBooks(config));
    }
}
