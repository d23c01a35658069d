package id.anjungan.config;

import id.anjungan.config.GuideConfig.Channel;
import id.anjungan.config.GuideConfig.Entry;
import id.anjungan.config.GuideConfig.Fee;
import id.anjungan.config.GuideConfig.Law;
import id.anjungan.config.TerminalConfig.Bring;
import id.anjungan.contract.tax.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the parts of a guide, and what a screen has room for in large type. */
final class GuideCheck {

    private static final int LISTED_MOST = 7;
    private static final int BRING_MOST = 4;
    private static final int FEES_MOST = 4;
    private static final int NAME = 40;
    private static final int LINE = 64;
    private static final int LEAD = 110;

    private GuideCheck() {
    }

    static void check(Tree tree) {
        Words own = new Words("yang berbeda untuk tiap barisnya", "one of its own");
        Rules.different(tree, "counters", "", own);
        Rules.different(tree, "laws", ".id", own);
        Rules.different(tree, "entries", ".id", own);
        tree.each("channels", "", Channel.class).forEach((path, c) -> both(tree, path + ".name", LINE, c.nameId(),
                c.nameEn()));
        Set<String> counters = Set.copyOf(tree.each("counters", "", String.class).values());
        Set<String> laws = tree.each("laws", "", Law.class).values().stream().map(Law::id)
                .collect(Collectors.toSet());
        Map<String, Entry> entries = tree.each("entries", "", Entry.class);
        entries.forEach((path, e) -> {
            e.counter().ifPresent(c -> Rules.known(tree, path + ".counter", c, counters));
            e.law().ifPresent(l -> Rules.known(tree, path + ".law", l, laws));
            words(tree, path, e);
            priced(tree, path, e);
        });
        most(tree, "entries", (int) entries.values().stream().filter(Entry::listed).count(), LISTED_MOST,
                new Words("yang terdaftar (listed)", "that are listed"));
        oneWayEach(tree, entries);
    }

    private static void words(Tree tree, String path, Entry e) {
        both(tree, path + ".name", NAME, e.nameId(), e.nameEn());
        both(tree, path + ".lead", LEAD, e.leadId(), e.leadEn());
        both(tree, path + ".place", LINE, e.placeId(), e.placeEn());
        most(tree, path + ".bring", e.bring().size(), BRING_MOST, new Words("syarat", "requirements"));
        for (int i = 0; i < e.bring().size(); i++) {
            Bring b = e.bring().get(i);
            both(tree, path + ".bring[" + i + "].text", LINE, b.textId(), b.textEn());
        }
        most(tree, path + ".fees", e.fees().size(), FEES_MOST, new Words("biaya", "fees"));
        for (int i = 0; i < e.fees().size(); i++) {
            Fee f = e.fees().get(i);
            both(tree, path + ".fees[" + i + "].name", NAME, f.nameId(), f.nameEn());
        }
    }

    /** A price without its law is hearsay. */
    private static void priced(Tree tree, String path, Entry e) {
        if (!e.fees().isEmpty() && e.law().isEmpty()) {
            tree.broken(path + ".fees", new Words("biaya tanpa dasar hukum", "fees without a law"),
                    new Words("law: salah satu dari laws", "law: one of laws"),
                    new Words("Tambahkan law pada butir ini", "Add law to this entry"));
        }
    }

    /** Both languages, none empty, none longer than a line of the screen holds. */
    private static void both(Tree tree, String path, int most, String indonesian, String english) {
        Map<String, String> texts = Map.of(path + "-id", indonesian, path + "-en", english);
        texts.forEach((at, text) -> {
            if (text.isBlank() || text.length() > most) {
                tree.broken(at, text.isBlank() ? new Words("teks kosong", "an empty text")
                        : new Words(text.length() + " huruf", text.length() + " letters"),
                        new Words("1 sampai " + most + " huruf", "1 to " + most + " letters"),
                        new Words("Tulis lebih pendek: layar huruf besar harus memuatnya",
                                "Say it shorter: the screen in large type must hold it"));
            }
        });
    }

    private static void most(Tree tree, String path, int count, int most, Words what) {
        if (count > most) {
            tree.broken(path, new Words(count + " " + what.indonesian(), count + " " + what.english()),
                    new Words("paling banyak " + most, "at most " + most),
                    new Words("Gabungkan atau hapus yang kurang perlu", "Join some or remove what is needed least"));
        }
    }

    /** Each refusal leads to one entry at most. */
    private static void oneWayEach(Tree tree, Map<String, Entry> entries) {
        Map<Refusal, String> seen = new HashMap<>();
        entries.forEach((path, e) -> {
            List<Refusal> refusals = e.refusals();
            for (int i = 0; i < refusals.size(); i++) {
                String first = seen.putIfAbsent(refusals.get(i), e.id());
                if (first != null) {
                    tree.broken(path + ".refusals[" + i + "]",
                            new Words("penolakan yang sudah menuju " + first,
                                    "a refusal that already leads to " + first),
                            new Words("tiap penolakan satu kali", "each refusal once"),
                            new Words("Hapus salah satu", "Remove one of them"));
                }
            }
        });
    }
}
