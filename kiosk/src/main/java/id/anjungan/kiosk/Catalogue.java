package id.anjungan.kiosk;

import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.licence.LicenceService;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
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
            "tax", (config, tariff) -> new TaxService(TaxRules.of(config), tariff, PROOF::open),
            "proof", (config, tariff) -> PROOF,
            "licence", (config, tariff) -> new LicenceService(),
            "queue", (config, tariff) -> new QueueService(config.queue().services(),
                    config.queue().turns()));

    /** For the configuration's check. */
    static final Set<String> IDS = SERVICES.keySet();

    /** Folders of the texts: the session's own, and each service's beside its code. */
    static final List<String> TEXT_ROOMS = Stream.concat(Stream.of("/id/anjungan/kiosk/session/",
            "/id/anjungan/kiosk/survey/"),
            IDS.stream().sorted().map(id -> "/id/anjungan/kiosk/services/" + id + "/")).toList();

    private interface Maker {
        Service make(TerminalConfig config, Supplier<Tariff> tariff);
    }

    private Catalogue() {
    }

    static List<Service> of(TerminalConfig config, Supplier<Tariff> tariff) {
        return config.services().stream().map(id -> one(id, config, tariff)).toList();
    }

    static Service one(String id, TerminalConfig config, Supplier<Tariff> tariff) {
        return SERVICES.get(id).make(config, tariff);
    }
}
