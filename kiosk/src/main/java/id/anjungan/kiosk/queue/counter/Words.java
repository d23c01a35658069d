package id.anjungan.kiosk.queue.counter;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page says, in one language. Times of day are WIB. */
public record Words(Texts texts, String language, List<TerminalConfig.CounterService> services) {


    public String say(String key, Object... args) {
        return texts.in(language, new Text(key, List.of(args)));
    }

    /** Steps of an instruction, one to a bar in the text. */
    public List<String> steps(String key) {
        return List.of(say(key).split(" \\| "));
    }

    /** {@code Loket 3} stays; a bare {@code 3} becomes it. */
    public String counter(String configured) {
        return configured.chars().allMatch(Character::isDigit) ? say("counter.named", configured) : configured;
    }

    public String service(String id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst()
                .map(s -> language.equals("en") ? s.nameEn() : s.nameId()).orElse(id);
    }

    public String waited(Instant from, Instant now) {
        long minutes = Math.max(0, Duration.between(from, now).toMinutes());
        return minutes == 0 ? say("counter.now") : say("counter.minutes", minutes);
    }

    /** {@code 09.42}, in English {@code 09:42}. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern(language.equals("en") ? "HH:mm" : "HH.mm").withZone(Wib.ZONE).format(at);
    }

    /** For the middle of a sentence: {@code baru saja}, {@code 5 menit lalu}. */
    public String ago(Instant from, Instant now) {
        long minutes = Math.max(0, Duration.between(from, now).toMinutes());
        return minutes == 0 ? say("counter.now") : say("counter.ago", minutes);
    }

    /** Figures by service, in the order the office lists its services. */
    public Map<String, Integer> inOrder(Map<String, Integer> byService) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        services.stream().map(TerminalConfig.CounterService::id).filter(byService::containsKey)
                .forEach(id -> ordered.put(id, byService.get(id)));
        byService.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Names of several services, in the office's order. */
    public String services(Collection<String> ids) {
        return services.stream().map(TerminalConfig.CounterService::id).filter(ids::contains).map(this::service)
                .collect(Collectors.joining(", "));
    }

    public String otherLanguage() {
        return language.equals("id") ? "en" : "id";
    }
}
