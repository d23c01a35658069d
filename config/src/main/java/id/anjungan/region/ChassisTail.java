package id.anjungan.region;

import java.util.Locale;
import java.util.Optional;

/**
 * The last five characters of a chassis number, which a citizen copies from the STNK. VINs hold no I, O or Q, older
 * numbers may: two tails are compared with O, Q folded to 0 and I to 1.
 *
 * @param value five letters or digits, upper case, as typed
 */
public record ChassisTail(String value) {

    private static final int LENGTH = 5;

    /** Spaces, hyphens and lower case are forgiven; of a whole chassis number the last five count. Empty if shorter. */
    public static Optional<ChassisTail> read(String typed) {
        String bare = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return bare.length() < LENGTH ? Optional.empty()
                : Optional.of(new ChassisTail(bare.substring(bare.length() - LENGTH)));
    }

    public boolean sameAs(ChassisTail other) {
        return key().equals(other.key());
    }

    /** For comparing. */
    public String key() {
        return value.replace('O', '0').replace('Q', '0').replace('I', '1');
    }

    @Override
    public String toString() {
        return value;
    }
}
