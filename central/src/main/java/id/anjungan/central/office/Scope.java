package id.anjungan.central.office;

import id.anjungan.region.Bakorwil;
import id.anjungan.region.Regency;
import id.anjungan.region.Regions;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node of the tree province - Bakorwil - regency - office, whose offices' figures are told together.
 *
 * @param id {@code 35}, {@code V}, {@code 35.78} or {@code SMS-3578-01}
 */
public record Scope(Level level, String id) {

    /** From the root down. */
    public enum Level {
        PROVINCE, BAKORWIL, REGENCY, OFFICE
    }

    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}");

    public static Scope province(Regions regions) {
        return new Scope(Level.PROVINCE, regions.province().code());
    }

    public static Scope office(String office) {
        return new Scope(Level.OFFICE, office);
    }

    /** Empty for what is no node: an office need only have an office's name. */
    public static Optional<Scope> read(String id, Regions regions) {
        if (id.isEmpty() || id.equals(regions.province().code())) {
            return Optional.of(province(regions));
        }
        if (regions.bakorwil(id).isPresent()) {
            return Optional.of(new Scope(Level.BAKORWIL, id));
        }
        if (regions.regency(id).isPresent()) {
            return Optional.of(new Scope(Level.REGENCY, id));
        }
        return OFFICE.matcher(id).matches() ? Optional.of(office(id)) : Optional.empty();
    }

    /** Empty at the root. An office whose name tells no regency hangs from the province. */
    public Optional<Scope> parent(Regions regions) {
        return switch (level) {
            case PROVINCE -> Optional.empty();
            case BAKORWIL -> Optional.of(province(regions));
            case REGENCY -> regions.regency(id).map(r -> new Scope(Level.BAKORWIL, r.bakorwil()));
            case OFFICE -> Optional.of(regions.ofOffice(id).map(r -> new Scope(Level.REGENCY, r.code()))
                    .orElseGet(() -> province(regions)));
        };
    }

    /** Whether an office's figures belong here. */
    public boolean holds(String office, Regions regions) {
        return switch (level) {
            case PROVINCE -> true;
            case BAKORWIL -> regions.ofOffice(office).map(Regency::bakorwil).filter(id::equals).isPresent();
            case REGENCY -> regions.ofOffice(office).map(Regency::code).filter(id::equals).isPresent();
            case OFFICE -> id.equals(office);
        };
    }

    /** The node right below this one that an office's figures come through; empty for an office itself. */
    public Optional<Scope> below(String office, Regions regions) {
        Optional<Regency> regency = regions.ofOffice(office);
        return switch (level) {
            case PROVINCE -> Optional.of(regency.map(r -> new Scope(Level.BAKORWIL, r.bakorwil()))
                    .orElseGet(() -> office(office)));
            case BAKORWIL -> regency.map(r -> new Scope(Level.REGENCY, r.code()));
            case REGENCY -> Optional.of(office(office));
            case OFFICE -> Optional.empty();
        };
    }

    /** As people say it. */
    public String name(Regions regions) {
        return switch (level) {
            case PROVINCE -> regions.province().name();
            case BAKORWIL -> regions.bakorwil(id).map(Bakorwil::name).orElse(id);
            case REGENCY -> regions.regency(id).map(Regency::name).orElse(id);
            case OFFICE -> id;
        };
    }
}
