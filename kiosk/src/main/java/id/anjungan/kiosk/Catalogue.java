package id.anjungan.kiosk;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every service, one line each. The configuration switches them on and orders them. */
final class Catalogue {

    private static final ProofService PROOF = new ProofService();

    private static final Map<String, Maker> SERVICES = Map.of(
            "tax", (config, law) -> new TaxService(TaxRules.of(config), law::tariff, doors(config, law)),
            "check", (config, law) -> new CheckService(TaxRules.of(config), law::tariff, doors(config, law)),
            "guide", Catalogue::guide,
            "proof", (config, law) -> PROOF,
            "licence", (config, law) -> new LicenceService(),
            "queue", (config, law) -> QueueService.of(config));

    /** For the configuration's check. */
    static final Set<String> IDS = SERVICES.keySet();

    /** Services that live in another's folder: the tax's bill, asked for without paying. */
    static final Map<String, String> LODGERS = Map.of("check", "tax");

    /** Folders of the texts: the session's own, and each service's beside its code. */
    static final List<String> TEXT_ROOMS = Stream.concat(Stream.of("/id/anjungan/kiosk/session/",
            "/id/anjungan/kiosk/survey/"), IDS.stream().filter(id -> !LODGERS.containsKey(id)).sorted()
                    .map(id -> "/id/anjungan/kiosk/services/" + id + "/")).toList();

    private interface Maker {
        Service make(TerminalConfig config, LawBooks law);
    }

    private Catalogue() {
    }

    static List<Service> of(TerminalConfig config, LawBooks law) {
        return config.services().stream().map(id -> one(id, config, law)).toList();
    }

    static Service one(String id, TerminalConfig config, LawBooks law) {
        return SERVICES.get(id).make(config, law);
    }

    private static TaxDoors doors(TerminalConfig config, LawBooks law) {
        GuideService guide = guide(config, law);
        return new TaxDoors(PROOF::open, QueueService.of(config), guide::open, () -> law.guide().channels());
    }

    private static GuideService guide(TerminalConfig config, LawBooks law) {
        return new GuideService(law::guide, QueueService.of(config));
    }
}
