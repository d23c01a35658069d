package id.anjungan.central.web;

import id.anjungan.central.office.Scope;
import id.anjungan.region.Regency;
import id.anjungan.region.Regions;
import java.util.Optional;

/** Where an office stands in the tree of the province: {@code SMS-3578-01} lies in {@code 35.78}. */
public final class Places {

    private final Regions regions;

    Places(Regions regions) {
        this.regions = regions;
    }

    public Optional<Regency> regencyOf(String office) {
        return regions.ofOffice(office);
    }

    /** Empty where the office's name does not tell. */
    public String regency(String office) {
        return regencyOf(office).map(Regency::name).orElse("");
    }

    public String bakorwil(String office) {
        return regencyOf(office).flatMap(r -> regions.bakorwil(r.bakorwil())).map(b -> b.name()).orElse("");
    }

    public String regencyName(String code) {
        return regions.regency(code).map(Regency::name).orElse(code);
    }

    /** A node of the tree in people's words. */
    public String name(Scope scope) {
        return scope.name(regions);
    }
}
