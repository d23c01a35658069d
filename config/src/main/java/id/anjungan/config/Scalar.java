package id.anjungan.config;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of one setting to its value, strictly: nothing is guessed, trimmed or rounded. */
final class Scalar {

    private record Kind(Words wanted, Function<String, Object> read) {
    }

    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");
    private static final Pattern SECRET = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:.+");

    private static final Map<Type, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, new Kind(new Words("teks", "a text"), s -> s)),
            Map.entry(int.class, new Kind(new Words("bilangan bulat", "a whole number"), Integer::valueOf)),
            Map.entry(double.class, new Kind(new Words("bilangan", "a number"), Scalar::finite)),
            Map.entry(boolean.class, new Kind(new Words("true atau false", "true or false"), Scalar::yesOrNo)),
            Map.entry(Duration.class, new Kind(new Words("lama waktu seperti 90s, 5m atau 1h30m",
                    "a duration such as 90s, 5m or 1h30m"), Scalar::duration)),
            Map.entry(LocalTime.class, new Kind(new Words("jam WIB seperti \"08:00\"", "a WIB time such as \"08:00\""),
                    LocalTime::parse)),
            Map.entry(LocalDate.class, new Kind(new Words("tanggal seperti 2026-01-15", "a day such as 2026-01-15"),
                    LocalDate::parse)),
            Map.entry(URI.class, new Kind(new Words("alamat seperti https://nama:port",
                    "an address such as https://name:port"), Scalar::address)),
            Map.entry(Path.class, new Kind(new Words("nama berkas atau folder", "the name of a file or folder"),
                    Path::of)),
            Map.entry(Rupiah.class, new Kind(new Words("rupiah bulat tanpa titik", "whole rupiah without dots"),
                    s -> Rupiah.of(Long.parseLong(s)))),
            Map.entry(TerminalId.class, new Kind(new Words("huruf besar, angka dan tanda hubung, 3-32 karakter",
                    "capital letters, digits and hyphens, 3 to 32 of them"), TerminalId::new)),
            Map.entry(HubConfig.Secret.class, new Kind(new Words("rujukan env:NAMA atau file:berkas, bukan rahasianya",
                    "a reference env:NAME or file:path, not the secret itself"), Scalar::secret)));

    private Scalar() {
    }

    static boolean is(Type type) {
        return KINDS.containsKey(type) || type instanceof Class<?> c && c.isEnum();
    }

    /** Empty when the text is not one. */
    static Optional<Object> read(Type type, String text) {
        try {
            if (type instanceof Class<?> c && c.isEnum()) {
                return Arrays.stream(c.getEnumConstants()).filter(e -> code(e).equals(text)).findFirst()
                        .map(Object.class::cast);
            }
            return Optional.of(KINDS.get(type).read().apply(text));
        } catch (RuntimeException notOne) {
            return Optional.empty();
        }
    }

    static Words wanted(Type type) {
        if (type instanceof Class<?> c && c.isEnum()) {
            return Words.same(String.join(" | ", Arrays.stream(c.getEnumConstants()).map(Scalar::code).toList()));
        }
        return KINDS.get(type).wanted();
    }

    /** How the number of a setting is compared with its limits; empty for what has none. */
    static Optional<Double> size(Object value) {
        if (value instanceof Number n) {
            return Optional.of(n.doubleValue());
        }
        if (value instanceof Duration d) {
            return Optional.of(d.toMillis() / 1000.0);
        }
        return value instanceof Rupiah r ? Optional.of((double) r.amount()) : Optional.empty();
    }

    static boolean hidden(Type type) {
        return type == HubConfig.Secret.class;
    }

    private static String code(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object finite(String s) {
        double d = Double.parseDouble(s);
        if (!Double.isFinite(d)) {
            throw new IllegalArgumentException("not finite");
        }
        return d;
    }

    private static Object yesOrNo(String s) {
        if (!s.equals("true") && !s.equals("false")) {
            throw new IllegalArgumentException("neither");
        }
        return Boolean.valueOf(s);
    }

    private static Object duration(String s) {
        Matcher m = DURATION.matcher(s);
        if (s.isEmpty() || !m.matches()) {
            throw new IllegalArgumentException("not a duration");
        }
        return Duration.ofHours(number(m.group(1))).plusMinutes(number(m.group(2))).plusSeconds(number(m.group(3)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Object address(String s) {
        URI uri = URI.create(s);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("not an address");
        }
        return uri;
    }

    private static Object secret(String s) {
        if (!SECRET.matcher(s).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
        return new HubConfig.Secret(s);
    }
}
