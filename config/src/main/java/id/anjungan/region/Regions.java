package id.anjungan.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;

/** The tree of one province. Immutable. */
public final class Regions {

    /** The province at the root. */
    public record Province(String code, String name) {
    }

    /** What reading a file came to: the tree, or every fault in it (Indonesian sentences, one per fault). */
    public sealed interface Loaded {
        record Valid(Regions regions) implements Loaded {
        }

        record Broken(List<String> problems) implements Loaded {
        }
    }

    private static final Pattern CODE = Pattern.compile("\\d\\d\\.\\d\\d");
    private static final Pattern NAME = Pattern.compile("(Kab\\.|Kota) \\S.*");
    private static final Pattern OFFICE = Pattern.compile(".*?(\\d\\d)(\\d\\d).*");
    private static final Pattern PLATE = Pattern.compile("[A-Z]{1,2}");

    /** Read once: it never changes while a program runs. */
    private static Regions shipped;

    private final Province province;
    private final Map<String, Bakorwil> bakorwil = new LinkedHashMap<>();
    private final Map<String, Regency> regencies = new LinkedHashMap<>();

    private Regions(RegionsFile file) {
        province = file.province();
        file.bakorwil().forEach(b -> bakorwil.put(b.id(), b));
        file.regencies().forEach(r -> regencies.put(r.code(), r));
    }

    /** The tree this program is shipped with. @throws IllegalStateException if the shipped file is broken */
    public static synchronized Regions eastJava() {
        if (shipped == null) {
            Loaded loaded = load(resource("jawa-timur.yaml"));
            if (loaded instanceof Loaded.Broken broken) {
                throw new IllegalStateException("jawa-timur.yaml: " + broken.problems());
            }
            shipped = ((Loaded.Valid) loaded).regions();
        }
        return shipped;
    }

    /** @param yaml text shaped as {@code jawa-timur.yaml} */
    public static Loaded load(String yaml) {
        RegionsFile file;
        try {
            file = RegionsFile.read(yaml);
        } catch (YAMLException fault) {
            return new Loaded.Broken(List.of("tidak terbaca sebagai pohon wilayah: " + fault.getMessage()));
        }
        List<String> problems = problems(file);
        return problems.isEmpty() ? new Loaded.Valid(new Regions(file)) : new Loaded.Broken(problems);
    }

    private static List<String> problems(RegionsFile file) {
        List<String> found = new ArrayList<>();
        if (file == null || file.province() == null || file.bakorwil() == null || file.regencies() == null) {
            return List.of("harus ada province, bakorwil, dan regencies");
        }
        TreeSet<String> seats = new TreeSet<>();
        for (Bakorwil b : file.bakorwil()) {
            want(found, b.id() != null && b.seat() != null, "bakorwil: id dan seat wajib diisi");
            want(found, b.id() == null || seats.add(b.id()), "bakorwil " + b.id() + ": tertulis dua kali");
        }
        TreeSet<String> codes = new TreeSet<>();
        for (Regency r : file.regencies()) {
            String at = "regencies " + r.code() + ": ";
            want(found, shaped(CODE, r.code()), at + "kode harus berbentuk 35.78");
            want(found, r.code() == null || r.code().startsWith(file.province().code() + "."),
                    at + "bukan bagian provinsi " + file.province().code());
            want(found, r.code() == null || codes.add(r.code()), at + "tertulis dua kali");
            want(found, shaped(NAME, r.name()), at + "nama harus diawali \"Kab.\" atau \"Kota\", tertulis " + r.name());
            want(found, shaped(PLATE, r.plate()), at + "kode pelat harus satu atau dua huruf, tertulis " + r.plate());
            want(found, r.bakorwil() != null && seats.contains(r.bakorwil()),
                    at + "bakorwil " + r.bakorwil() + " tidak ada dalam daftar");
        }
        return found;
    }

    private static void want(List<String> found, boolean good, String otherwise) {
        if (!good) {
            found.add(otherwise);
        }
    }

    private static boolean shaped(Pattern shape, String value) {
        return value != null && shape.matcher(value).matches();
    }

    static String resource(String name) {
        try (InputStream in = Regions.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | NullPointerException fault) {
            throw new IllegalStateException("missing from the program: " + name, fault);
        }
    }

    public Province province() {
        return province;
    }

    /** All, in the order of their ids. */
    public List<Bakorwil> bakorwil() {
        return List.copyOf(bakorwil.values());
    }

    /** All, in the order of their codes. */
    public List<Regency> regencies() {
        return List.copyOf(regencies.values());
    }

    /** Those of one coordination region. */
    public List<Regency> under(Bakorwil parent) {
        return regencies.values().stream().filter(r -> r.bakorwil().equals(parent.id())).toList();
    }

    /** @param code Kemendagri code, e.g. {@code 35.78} */
    public Optional<Regency> regency(String code) {
        return Optional.ofNullable(regencies.get(code));
    }

    /** Where an office stands, if its name tells: {@code SMS-3578-01} lies in {@code 35.78}. */
    public Optional<Regency> ofOffice(String office) {
        Matcher m = OFFICE.matcher(office);
        return m.matches() ? regency(m.group(1) + "." + m.group(2)) : Optional.empty();
    }

    /** @param id {@code I} to {@code V} */
    public Optional<Bakorwil> bakorwil(String id) {
        return Optional.ofNullable(bakorwil.get(id));
    }

    /** The area codes of all plates of this province. */
    public SortedSet<String> plateCodes() {
        TreeSet<String> codes = new TreeSet<>();
        regencies.values().forEach(r -> codes.add(r.plate()));
        return codes;
    }
}
