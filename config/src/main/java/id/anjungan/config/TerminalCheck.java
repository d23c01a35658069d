package id.anjungan.config;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.DeviceConfig;
import id.anjungan.config.TerminalConfig.Idle;
import id.anjungan.config.TerminalConfig.Mode;
import id.anjungan.config.TerminalConfig.Qris;
import id.anjungan.config.TerminalConfig.Serves;
import id.anjungan.region.Regions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the settings of a terminal. */
final class TerminalCheck {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final String NAME = "(?=.{1,253}$)(?!.*\\.[0-9]+$)(?![0-9]+$)" + LABEL + "(\\." + LABEL + ")*";

    private TerminalCheck() {
    }

    static void check(Tree tree, Vocabulary words) {
        regency(tree);
        devices(tree, words);
        addresses(tree, words);
        services(tree, words);
        queue(tree);
        taxCounters(tree);
        times(tree);
    }

    /** Opsen and parking belong to a regency: an office of none would settle with nobody. */
    private static void regency(Tree tree) {
        Regions regions = Regions.eastJava();
        tree.get("office.regency", String.class).filter(code -> regions.regency(code).isEmpty()).ifPresent(code ->
                tree.broken("office.regency", Words.same('"' + code + '"'),
                        new Words("kode salah satu dari 38 kabupaten dan kota, misalnya \"35.78\" (Kota Surabaya)",
                                "the code of one of the 38 regencies and cities, e.g. \"35.78\" (Kota Surabaya)"),
                        new Words("Pakai kode Kemendagri tempat kantor ini",
                                "Use the Kemendagri code of the place of this office")));
    }

    private static void devices(Tree tree, Vocabulary words) {
        Rules.different(tree, "devices", ".name", new Words("nama perangkat yang berbeda-beda", "a name of its own"));
        boolean production = tree.get("mode", Mode.class).filter(m -> m == Mode.PRODUCTION).isPresent();
        tree.each("devices", "", DeviceConfig.class).forEach((path, device) -> {
            for (DeviceRule.Fault fault : words.devices().faults(device, production)) {
                tree.broken(path + "." + fault.setting(), fault.found().isEmpty() ? new Words("belum diisi", "nothing")
                        : Words.same('"' + fault.found() + '"'), fault.wanted(),
                        new Words("Betulkan " + fault.setting(), "Correct " + fault.setting()));
            }
            if (device.kind().equals("board") && tree.get("queue.hosted", Boolean.class).filter(h -> !h).isPresent()) {
                tree.broken(path + ".kind", new Words("papan antrean", "a board of the queue"),
                        new Words("queue.hosted: true", "queue.hosted: true"),
                        new Words("Pasang papan di terminal tuan rumah antrean, atau hapus perangkat ini",
                                "Put the board on the terminal that hosts the queue, or remove this device"));
            }
        });
    }

    private static void addresses(Tree tree, Vocabulary words) {
        Rules.encryptedBeyondLoopback(tree, "hub.mqtt", "ssl", Set.of("tcp", "ssl"));
        Rules.encryptedBeyondLoopback(tree, "hub.web", "https", Set.of("http", "https"));
        counterPages(tree, words.keysOn());
    }

    /** An address is bound as it is written: a name would be asked of a network that may be down at boot. */
    private static void counterPages(Tree tree, Optional<Instant> keysOn) {
        tree.get("queue.bind.host", String.class).filter(h -> !Rules.loopback(h) && !Rules.ipAddress(h)).ifPresent(h ->
                tree.broken("queue.bind.host", Words.same('"' + h + '"'),
                        new Words("alamat IP mesin ini, misalnya 192.168.1.10, atau 0.0.0.0 untuk semuanya",
                                "an IP address of this machine, e.g. 192.168.1.10, or 0.0.0.0 for all of them"),
                        new Words("Tulis alamat IP; nama mesin ditulis di queue.bind.names",
                                "Write the IP address; names of the machine go to queue.bind.names")));
        tree.each("queue.bind.names", "", String.class).forEach((path, name) -> {
            if (!name.matches(NAME) && !Rules.ipAddress(name)) {
                tree.broken(path, Words.same('"' + name + '"'),
                        new Words("nama mesin dengan huruf kecil, misalnya loket.local, atau alamat IP",
                                "a host name in small letters, e.g. loket.local, or an IP address"),
                        new Words("Tulis namanya saja, tanpa https:// dan tanpa port",
                                "Write the name alone, without https:// and without a port"));
            }
        });
        Rules.different(tree, "queue.bind.names", "", new Words("tiap nama satu kali", "each name once"));
        Rules.secret(tree, "queue.bind.tls.password");
        keysOn.ifPresent(day -> Rules.certificate(tree, "queue.bind.tls", day));
    }

    private static void services(Tree tree, Vocabulary words) {
        Rules.different(tree, "services", "", new Words("tiap layanan satu kali", "each service once"));
        tree.each("services", "", String.class).forEach((path, s) -> {
            Rules.known(tree, path, s, words.services());
            if (s.equals("queue") && tree.get("queue.hosted", Boolean.class).filter(h -> !h).isPresent()) {
                tree.broken(path, new Words("layanan antrean", "the queue service"),
                        new Words("queue.hosted: true", "queue.hosted: true"),
                        new Words("Nyalakan queue.hosted atau hapus queue dari daftar",
                                "Switch queue.hosted on or remove queue from the list"));
            }
        });
        moneyHasItsProof(tree);
    }

    /** The tax's own pages send whoever must wait back to the proof. */
    private static void moneyHasItsProof(Tree tree) {
        Map<String, String> listed = tree.each("services", "", String.class);
        if (!listed.containsValue("proof")) {
            listed.forEach((path, s) -> {
                if (s.equals("tax")) {
                    tree.broken(path, new Words("tax tanpa proof", "tax without proof"),
                            new Words("proof dalam daftar yang sama", "proof in the same list"),
                            new Words("Tambahkan proof: di sana yang sudah membayar melihat uangnya, mencetak bukti",
                                    "Add proof: there whoever has paid sees the money and prints the paper"));
                }
            });
        }
    }

    private static void queue(Tree tree) {
        Words own = new Words("yang berbeda untuk tiap barisnya", "one of its own");
        Rules.different(tree, "queue.services", ".prefix", own);
        Rules.different(tree, "queue.services", ".id", own);
        Rules.different(tree, "queue.counters", "", own);
        tree.each("queue.services", "", CounterService.class).forEach((path, s) -> {
            if (!s.opens().isBefore(s.closes())) {
                tree.broken(path + ".closes", Words.same('"' + s.closes().toString() + '"'),
                        new Words("jam sesudah jam buka " + s.opens(), "a time after opening at " + s.opens()),
                        new Words("Betulkan jam buka atau jam tutup", "Correct one of the two times"));
            }
        });
        serves(tree);
        boolean hosted = tree.get("queue.hosted", Boolean.class).orElse(false);
        for (String list : new String[] {"queue.services", "queue.counters"}) {
            if (hosted && tree.get(list + "#", Integer.class).filter(n -> n == 0).isPresent()) {
                tree.broken("queue.hosted", new Words("true tanpa isi " + list, "true, with " + list + " empty"),
                        new Words("paling sedikit satu", "at least one"), new Words("Isi " + list, "Fill " + list));
            }
        }
    }

    /** What a counter serves by default names counters and services that there are. */
    private static void serves(Tree tree) {
        Rules.different(tree, "queue.serves", ".counter", new Words("tiap loket satu kali", "each counter once"));
        Set<String> counters = Set.copyOf(tree.each("queue.counters", "", String.class).values());
        Set<String> services = tree.each("queue.services", "", CounterService.class).values().stream()
                .map(CounterService::id).collect(Collectors.toSet());
        tree.each("queue.serves", "", Serves.class).forEach((path, serves) -> {
            Rules.known(tree, path + ".counter", serves.counter(), counters);
            for (int i = 0; i < serves.services().size(); i++) {
                Rules.known(tree, path + ".services[" + i + "]", serves.services().get(i), services);
            }
        });
    }

    /** Where the tax service sends people is a service of this office's queue. */
    private static void taxCounters(Tree tree) {
        Set<String> services = tree.each("queue.services", "", CounterService.class).values().stream()
                .map(CounterService::id).collect(Collectors.toSet());
        for (String path : new String[] {"tax.cashier", "tax.endorsement"}) {
            tree.get(path, String.class).ifPresent(id -> {
                if (services.isEmpty()) {
                    tree.broken(path, Words.same('"' + id + '"'),
                            new Words("layanan dari queue.services", "a service of queue.services"),
                            new Words("Isi queue.services, atau hapus baris ini",
                                    "Fill queue.services, or remove this line"));
                } else {
                    Rules.known(tree, path, id, services);
                }
            });
        }
    }

    private static void times(Tree tree) {
        tree.get("qris", Qris.class).filter(q -> q.countdown().compareTo(q.validity()) > 0).ifPresent(q ->
                tree.broken("qris.countdown", Words.same(q.countdown().toSeconds() + "s"),
                        new Words("paling lama selama qris.validity (" + q.validity().toSeconds() + "s)",
                                "at most qris.validity (" + q.validity().toSeconds() + "s)"),
                        new Words("Perpendek countdown atau perpanjang validity",
                                "Shorten countdown or lengthen validity")));
        tree.get("idle", Idle.class).filter(i -> i.warning().compareTo(i.page()) >= 0).ifPresent(i ->
                tree.broken("idle.warning", Words.same(i.warning().toSeconds() + "s"),
                        new Words("kurang dari idle.page (" + i.page().toSeconds() + "s)",
                                "less than idle.page (" + i.page().toSeconds() + "s)"),
                        new Words("Perpendek warning", "Shorten warning")));
        tree.get("idle", Idle.class).filter(i -> i.warning().compareTo(i.page()) < 0
                && i.warning().compareTo(i.checking()) >= 0).ifPresent(i ->
                tree.broken("idle.warning", Words.same(i.warning().toSeconds() + "s"),
                        new Words("kurang dari idle.checking (" + i.checking().toSeconds() + "s)",
                                "less than idle.checking (" + i.checking().toSeconds() + "s)"),
                        new Words("Perpendek warning", "Shorten warning")));
    }
}
