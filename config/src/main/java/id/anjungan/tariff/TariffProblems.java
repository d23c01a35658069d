package id.anjungan.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Every fault of a tariff file, as Indonesian sentences with the place first. */
final class TariffProblems {

    private final List<String> found = new ArrayList<>();

    private TariffProblems() {
    }

    static List<String> of(TariffFile f) {
        TariffProblems p = new TariffProblems();
        p.section("rates", f.rates(), true, p::rates);
        p.section("progressive", f.progressive(), true, a -> p.want(a.motorcycleCcFrom() > 0,
                "progressive.motorcycleCcFrom: harus lebih dari 0"));
        p.section("weights", f.weights(), true, p::weights);
        p.section("relief", f.relief(), false, p::relief);
        p.section("opsen", f.opsen(), false, a -> p.share("opsen.rate", a.rate()));
        p.section("sanction", f.sanction(), true, p::sanction);
        p.section("swdkllj", f.swdkllj(), true, p::swdkllj);
        p.section("fees", f.fees(), true, a -> p.want(a.stnk() != null && a.tnkb() != null,
                "fees: stnk dan tnkb wajib diisi"));
        p.parking(f.parking());
        p.want(f.rounding() != null && f.rounding().mode() != null && List.of(1L, 100L, 500L, 1000L)
                .contains(f.rounding().unit()), "rounding: unit harus 1, 100, 500, atau 1000, dengan mode");
        return List.copyOf(p.found);
    }

    private <A extends TariffFile.Article> void section(String name, List<A> articles, boolean gapless,
            Consumer<A> each) {
        if (articles == null || gapless && articles.isEmpty()) {
            found.add(name + ": bagian ini wajib ada");
            return;
        }
        A before = null;
        for (A a : articles) {
            if (a == null || a.decree() == null || a.from() == null) {
                found.add(name + ": setiap butir wajib memuat decree dan from");
                return;
            }
            want(a.until() == null || !a.until().isBefore(a.from()), name + " " + a.from() + ": until mendahului from");
            if (before != null) {
                want(before.until() != null && before.until().isBefore(a.from()),
                        name + " " + a.from() + ": tumpang tindih dengan butir sebelumnya atau tidak urut");
                want(!gapless || before.until() == null || before.until().plusDays(1).equals(a.from()),
                        name + " " + a.from() + ": ada hari tanpa aturan sebelum butir ini");
            }
            each.accept(a);
            before = a;
        }
        want(!gapless || before.until() == null, name + ": butir terakhir tidak boleh berakhir");
    }

    private void rates(TariffFile.Rates r) {
        want(r.ranks() != null && !r.ranks().isEmpty() && r.ranks().stream().allMatch(Objects::nonNull),
                "rates " + r.from() + ".ranks: harus berisi sedikitnya satu tarif");
        share("rates " + r.from() + ".special", r.special());
    }

    private void weights(TariffFile.Weights w) {
        Map<String, String> classes = w.classes() == null ? Map.of() : w.classes();
        for (VehicleClass c : VehicleClass.values()) {
            want(number(classes.get(c.code())), "weights " + w.from() + ".classes." + c.code() + ": bobot wajib diisi");
        }
        classes.keySet().stream().filter(k -> VehicleClass.ofCode(k).isEmpty())
                .forEach(k -> found.add("weights " + w.from() + ".classes." + k + ": jenis kendaraan tidak dikenal"));
    }

    private static boolean number(String text) {
        try {
            return text != null && Fraction.parse(text).compareTo(Fraction.ZERO) > 0;
        } catch (IllegalArgumentException notANumber) {
            return false;
        }
    }

    private void relief(TariffFile.Relief r) {
        share("relief " + r.from() + ".base", r.base());
        share("relief " + r.from() + ".progressive", r.progressive());
    }

    private void sanction(TariffFile.Sanction s) {
        share("sanction " + s.from() + ".perMonth", s.perMonth());
        want(s.monthRule() != null, "sanction " + s.from() + ".monthRule: full_part atau grace_15d");
        want(s.capMonths() >= 0 && s.graceDays() >= 0, "sanction " + s.from() + ": bilangan tidak boleh negatif");
    }

    private void swdkllj(TariffFile.Swdkllj s) {
        String at = "swdkllj " + s.from();
        want(s.card() >= 0 && s.fineCap() >= 0, at + ": bilangan tidak boleh negatif");
        for (SwdklljClass c : SwdklljClass.values()) {
            want(s.classes() != null && s.classes().get(c) != null && s.classes().get(c) >= 0,
                    at + ".classes." + c.code() + ": sumbangan wajib diisi");
        }
        List<TariffFile.Fine> fines = s.fines() == null ? List.of() : s.fines();
        int before = 0;
        for (int i = 0; i < fines.size(); i++) {
            Integer upTo = fines.get(i).upToDays();
            boolean last = i == fines.size() - 1;
            want(last ? upTo == null : upTo != null && upTo > before, at + ".fines: batas hari harus naik, yang "
                    + "terakhir tanpa upToDays");
            share(at + ".fines.rate", fines.get(i).rate());
            before = upTo == null ? before : upTo;
        }
        want(!fines.isEmpty(), at + ".fines: wajib diisi");
    }

    private void parking(List<TariffFile.Parking> parking) {
        if (parking == null) {
            found.add("parking: bagian ini wajib ada (boleh kosong: [])");
            return;
        }
        for (TariffFile.Parking p : parking) {
            want(p.decree() != null && p.from() != null && p.regency() != null
                    && p.motorcycle() >= 0 && p.car() >= 0 && p.truck() >= 0,
                    "parking: setiap butir wajib memuat decree, regency, from, dan tarif");
        }
    }

    private void share(String place, Fraction value) {
        want(value != null && value.compareTo(Fraction.ONE) <= 0, place + ": harus di antara 0 dan 1 (atau 100%)");
    }

    private void want(boolean good, String otherwise) {
        if (!good) {
            found.add(otherwise);
        }
    }
}
