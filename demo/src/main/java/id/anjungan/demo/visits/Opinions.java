package id.anjungan.demo.visits;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.survey.Ikm;
import id.anjungan.contract.survey.Element;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.demo.proof.Evidence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What the visits answered to the survey, against what the books hold of it: the same sheets in the journals and at the
 * hub, and the hub's index against the definition, counted from the terminals' own rows.
 *
 * @param given by the visits; {@code journals} and {@code hub} as each tells them; all sorted
 */
record Opinions(List<Sheet> given, List<Sheet> journals, List<Sheet> hub) {

    /** A second tap on a face is taken for the first for so long. */
    private static final Duration SECOND_TAP = Duration.ofMillis(800);

    Opinions {
        given = given.stream().sorted().toList();
        journals = journals.stream().sorted().toList();
        hub = hub.stream().sorted().toList();
    }

    /** One tap on a face of this page, then the nine questions, and back to it. */
    static void give(Walk w, String page, int face, Sheet sheet) throws Exception {
        w.glass().touch("face:" + face);
        w.glass().await("thanks for the tap", p -> p.path("touchables").findValuesAsText("id").contains("sheet"),
                Duration.ofSeconds(20));
        w.film(page, "film.face");
        LockSupport.parkNanos(SECOND_TAP.toNanos());
        w.glass().go("sheet", "survey." + Element.values()[0].code());
        w.film("survey", "film.sheet");
        for (Element element : Element.values()) {
            boolean last = element.number() == Element.values().length;
            w.glass().go(sheet.level(element).map(String::valueOf).orElse("skip"),
                    "survey." + (last ? "thanks" : Element.values()[element.ordinal() + 1].code()));
        }
        w.film("survey.thanks", "film.sheet_thanks");
        w.answered(sheet);
        w.glass().go("back", page);
    }

    static Opinions of(List<Strip> strips, Evidence e) {
        List<Sheet> told = new ArrayList<>();
        e.rows().stream().filter(r -> r.kind().equals("survey.sheets")).forEach(r -> {
            for (JsonNode answers : r.fields().path("sheets")) {
                told.add(new Sheet(answers.asText()));
            }
        });
        return new Opinions(strips.stream().flatMap(s -> s.sheets().stream()).toList(), told,
                e.table("hub.survey_sheets").stream().map(r -> new Sheet(Evidence.text(r, "answers"))).toList());
    }

    /** The hub's own figure, from its own book. */
    Optional<Ikm> index() {
        return Ikm.of(hub);
    }

    boolean held() {
        return given.equals(journals) && journals.equals(hub) && index().map(this::byDefinition).orElse(false);
    }

    /**
     * PermenPAN-RB 14/2017: the mean of each element weighs 1/9, the sum is times 25. In whole numbers: index x 9 x
     * sheets is 25 x all answers, but for half a hundredth that rounding may take.
     */
    private boolean byDefinition(Ikm ikm) {
        List<Sheet> complete = journals.stream().filter(Sheet::complete).toList();
        long all = complete.stream().flatMapToInt(s -> s.answers().chars()).mapToLong(c -> c - '0').sum();
        long parts = 9L * complete.size();
        BigDecimal off = ikm.index().multiply(BigDecimal.valueOf(parts)).subtract(BigDecimal.valueOf(25 * all)).abs();
        return off.compareTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts))) <= 0;
    }

    /** For {@code summary.json}. */
    Map<String, Object> summary() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("given", given.size());
        m.put("journals", journals.size());
        m.put("hub", hub.size());
        m.put("complete", hub.stream().filter(Sheet::complete).count());
        index().ifPresent(ikm -> {
            m.put("ikm", ikm.index());
            m.put("grade", ikm.grade().name());
        });
        m.put("held", held());
        return m;
    }
}
