package id.anjungan.kiosk;

import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Every service, one line each. The configuration switches them on and orders them. */
final class Catalogue {

    /** Folders of the texts, one line per service. */
    static final List<String> TEXT_ROOMS = List.of(
            "/id/anjungan/kiosk/session/",
            "/id/anjungan/kiosk/services/tax/",
            "/id/anjungan/kiosk/services/proof/",
            "/id/anjungan/kiosk/services/queue/");

    /** For the configuration's check: the ids that {@link #of} knows. */
    static final Set<String> IDS = Set.of("tax", "proof", "queue");

    private Catalogue() {
    }

    static List<Service> of(TerminalConfig config, Supplier<Tariff> tariff) {
        ProofService proof = new ProofService();
        Map<String, Service> all = new LinkedHashMap<>();
        all.put("tax", new TaxService(TaxRules.of(config), tariff, proof::open));
        all.put("proof", proof);
        all.put("queue", new QueueService(config.queue().services()));
        return config.services().stream().map(all::get).toList();
    }
}
