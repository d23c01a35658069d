package id.anjungan.central.web;

import id.anjungan.region.Regency;
import id.anjungan.region.Regions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an office stands in the tree of the province: {@code SMS-3578-01} lies in {@code 35.78}. */
public final class Places {

    private static final Pattern OFFICE = Pattern.compile(".*?(\\d\\d)(\\d\\d).*");

    private final Regions regions;

    Places(Regions regions) {
        this.regions = regions;
    }

    public Optional<Regency> regencyOf(String office) {
        Matcher m = OFFICE.matcher(office);
        return m.matches() ? regions.regency(m.group(1) + "." + m.group(2)) : Optional.empty();
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
}
