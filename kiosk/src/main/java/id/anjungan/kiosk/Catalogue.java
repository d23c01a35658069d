package id.anjungan.kiosk;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.GuideConfig;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.guide.GuideService;
import id.anjungan.kiosk.services.licence.LicenceService;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.CheckService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every service, one line each. The configuration switches them on and orders them. */
final class Catalogue {

    private static final ProofService PROOF = new ProofService();

    private static final Map<String, Maker> SERVICES = Map.of(
            "tax", (config, tariff) -> new TaxService(TaxRules.of(config), tariff, doors(config)),
            "check", (config, tariff) -> new CheckService(TaxRules.of(config), tariff, doors(config)),
            "guide", (config, tariff) -> guide(config),
            "proof", (config, tariff) -> PROOF,
            "licence", (config, tariff) -> new LicenceService(),
            "queue", (config, tariff) -> QueueService.of(config));

    /** For the configuration's check. */
    static final Set<String> IDS = SERVICES.keySet();

    /** Services that live in another's folder: the tax's bill, asked for without paying. */
    static final Map<String, String> LODGERS = Map.of("check", "tax");

    /** Folders of the texts: the session's own, and each service's beside its code. */
    static final List<String> TEXT_ROOMS = Stream.concat(Stream.of("/id/anjungan/kiosk/session/",
            "/id/anjungan/kiosk/survey/"), IDS.stream().filter(id -> !LODGERS.containsKey(id)).sorted()
                    .map(id -> "/id/anjungan/kiosk/services/" + id + "/")).toList();

    private interface Maker {
        Service make(TerminalConfig config, Supplier<Tariff> tariff);
    }

    private Catalogue() {
    }

    static List<Service> of(TerminalConfig config, Supplier<Tariff> tariff) {
        return config.services().stream().map(id -> one(id, config, tariff)).toList();
    }

    private static TaxDoors doors(TerminalConfig config) {
        GuideService guide = guide(config);
        return new TaxDoors(PROOF::open, QueueService.of(config), guide::open, book(config).channels());
    }

    private static GuideService guide(TerminalConfig config) {
        return new GuideService(book(config), QueueService.of(config));
    }

    /** An office's own file was proven sound with its settings. */
    private static GuideConfig book(TerminalConfig config) {
        return config.guide().map(ConfigFile::guide).map(read -> {
            if (read instanceof Loaded.Problems<GuideConfig> spoilt) {
                throw new IllegalStateException(spoilt.all().get(0).sentence("en"));
            }
            return ((Loaded.Valid<GuideConfig>) read).value();
        }).orElseGet(ConfigFile::shippedGuide);
    }

    static Service one(String id, TerminalConfig config, Supplier<Tariff> tariff) {
        return SERVICES.get(id).make(config, tariff);
    }
}
