package id.anjungan.central.web;

import id.anjungan.calendar.Wib;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.Messages;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.wire.Wire;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages say, in one language; times in WIB as people write them. */
public final class Words {

    private static final Pattern CODE = Pattern.compile("[a-z_]+:?");
    private static final Pattern RUPIAH = Pattern.compile("\\d{1,15}");
    private static final Map<String, Properties> ALL = Map.of("id", load("id"), "en", load("en"));

    private final String language;
    private final Clock clock;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;

    Words(String language, Clock clock) {
        this.language = language.equals("en") ? "en" : "id";
        this.clock = clock;
        Locale locale = Locale.forLanguageTag(this.language);
        this.moment = DateTimeFormatter.ofPattern("d MMM HH.mm.ss", locale).withZone(Wib.ZONE);
        this.shortDate = DateTimeFormatter.ofPattern("d MMM", locale);
        this.date = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale);
    }

    public String language() {
        return language;
    }

    public String otherLanguage() {
        return language.equals("id") ? "en" : "id";
    }

    /** @throws IllegalArgumentException when there is no such text: a programmer's fault */
    public String say(String key, Object... args) {
        String text = ALL.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return text;
    }

    /** For codes that come from elsewhere: the code itself where there is no text for it yet. */
    public String code(String family, String code) {
        return ALL.get(language).getProperty(family + "." + code, code);
    }

    /** What an operator does about an event, where there is something to do. */
    public Optional<String> todo(String event) {
        return Optional.ofNullable(ALL.get(language).getProperty("todo." + event));
    }

    /**
     * An event's detail in people's words: tokens by {@link EventDetail}'s grammar. Names and numbers stay as they are;
     * a detail with a word that is no code of ours is another version's and stays whole. The
     * first of two may be a device's name.
     */
    public String detail(String detail) {
        List<String> read = new ArrayList<>();
        String[] tokens = detail.split(" ");
        for (String token : tokens) {
            int is = token.indexOf('=');
            String code = is < 0 ? token : token.substring(0, is);
            Optional<String> text = Stream.of("device", "detail", "why")
                    .map(family -> ALL.get(language).getProperty(family + "." + code)).filter(Objects::nonNull)
                    .findFirst();
            boolean name = read.isEmpty() && tokens.length == 2;
            if (text.isEmpty() && CODE.matcher(code).matches() && !name) {
                return detail;
            }
            read.add(text.map(t -> t.replace("{0}", is < 0 ? "" : value(code, token.substring(is + 1))))
                    .orElse(token));
        }
        return String.join(" ", read);
    }

    private String value(String code, String value) {
        boolean money = code.equals(EventDetail.SERVER_TOTAL.code()) || code.equals(EventDetail.OWN_TOTAL.code());
        if (money && RUPIAH.matcher(value).matches()) {
            return new Rupiah(Long.parseLong(value)).toString();
        }
        return code.equals(HubDetail.BROKE.code()) ? Reason.ofCode(value).in(language) : value;
    }

    /** {@code 23 Nov 09.42.10}, in WIB. */
    public String at(Instant instant) {
        return moment.format(instant);
    }

    public String day(LocalDate day) {
        return date.format(day);
    }

    /** {@code 23 Nov}. */
    public String shortDay(LocalDate day) {
        return shortDate.format(day);
    }

    /** {@code 09.00}. */
    public String hour(int hour) {
        return String.format("%02d.00", hour);
    }

    /** With a comma in Indonesian: {@code 91,48}. */
    public String decimal(BigDecimal value) {
        return language.equals("en") ? value.toPlainString() : value.toPlainString().replace('.', ',');
    }

    /** Seconds in people's words; a dash where nothing was measured. */
    public String seconds(Optional<Long> seconds) {
        return seconds.map(s -> lasted(s * 1000)).orElse("–");
    }

    public String ago(Instant instant) {
        long seconds = Math.max(0, Duration.between(instant, clock.instant()).toSeconds());
        if (seconds < 60) {
            return say("ago.seconds", seconds);
        }
        if (seconds < 3600) {
            return say("ago.minutes", seconds / 60);
        }
        return seconds < 86_400 ? say("ago.hours", seconds / 3600) : say("ago.days", seconds / 86_400);
    }

    /** {@code 2 menit 05 detik}, short. */
    public String lasted(long millis) {
        long seconds = millis / 1000;
        return seconds < 60 ? say("lasted.seconds", seconds) : say("lasted.minutes", seconds / 60, seconds % 60);
    }

    public String number(long value) {
        String text = new Rupiah(value).toString().replace("Rp", "");
        return language.equals("en") ? text.replace('.', ',') : text;
    }

    static Set<String> keys(String language) {
        return ALL.get(language).stringPropertyNames();
    }

    /** Leaf names of everything that speaks on the wire: a slice may bring its words in its own folder. */
    private static Set<String> features() {
        return Wire.features().stream().map(Messages::feature).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void loadOf(String feature, String file, Properties words) throws IOException {
        try (InputStream in = Words.class.getResourceAsStream("/id/anjungan/central/services/" + feature + "/"
                + file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
    }

    private static Properties load(String language) {
        Properties words = new Properties();
        String file = "words_" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream("/id/anjungan/central/web/" + file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String feature : features()) {
                loadOf(feature, file, words);
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
