package id.anjungan.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import java.util.Set;

/**
 * A registration plate (NRKB) of East Java. The suffix is a hint of nothing: it is never a reason to refuse, and it may
 * be empty. The letter Ø is issued beside O in this province; it is kept as typed and folded in the key.
 *
 * @param code   area code, one or two letters
 * @param number 1 to 9999
 * @param suffix none to three letters, upper case
 */
public record Plate(String code, int number, String suffix) {

    /** What somebody typed, understood as far as possible. */
    public sealed interface Reading {
    }

    /** A plate registered in this province. */
    public record EastJava(Plate plate) implements Reading {
    }

    /** A plate, but of elsewhere. @param area where, as people know it */
    public record OtherProvince(String code, String area) implements Reading {
    }

    /** The beginning of a plate: more must be typed. */
    public record Incomplete() implements Reading {
    }

    /** Nothing that can become a plate by typing more. */
    public record NotAPlate() implements Reading {
    }

    private static final Set<String> OURS = Regions.eastJava().plateCodes();
    private static final Map<String, String> ELSEWHERE = elsewhere();

    /**
     * Forgiving: spaces, hyphens and dots anywhere, lower case, leading zeros, and O, 0, Ø or I, 1 for one another
     * where the position says which is meant.
     */
    public static Reading read(String typed) {
        PlateText text = PlateText.of(typed);
        if (text.code().isEmpty()) {
            return text.isEmpty() ? new Incomplete() : new NotAPlate();
        }
        boolean known = OURS.contains(text.code()) || ELSEWHERE.containsKey(text.code());
        if (text.digits().isEmpty()) {
            return text.suffix().isEmpty() && (known || beginsSome(text.code())) ? new Incomplete() : new NotAPlate();
        }
        if (!known || !text.wellFormed()) {
            return new NotAPlate();
        }
        return OURS.contains(text.code())
                ? new EastJava(new Plate(text.code(), Integer.parseInt(text.digits()), text.suffix()))
                : new OtherProvince(text.code(), ELSEWHERE.get(text.code()));
    }

    /** As printed on papers: {@code L 1234 AB}, single spaces. */
    public String canonical() {
        return suffix.isEmpty() ? code + " " + number : code + " " + number + " " + suffix;
    }

    /** For searching: no spaces, Ø folded to O. Two plates with the same key are taken for the same vehicle. */
    public String key() {
        return code + number + suffix.replace('Ø', 'O');
    }

    @Override
    public String toString() {
        return canonical();
    }

    private static boolean beginsSome(String letters) {
        return OURS.stream().anyMatch(c -> c.startsWith(letters))
                || ELSEWHERE.keySet().stream().anyMatch(c -> c.startsWith(letters));
    }

    private static Map<String, String> elsewhere() {
        try {
            return new YAMLMapper().readValue(Regions.resource("other-provinces.yaml"), new TypeReference<>() { });
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("other-provinces.yaml", fault);
        }
    }
}
