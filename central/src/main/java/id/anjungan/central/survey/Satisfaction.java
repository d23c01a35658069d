package id.anjungan.central.survey;

import id.anjungan.contract.survey.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * What was answered somewhere within some days: the index out of complete sheets, and the one-tap impressions beside
 * it.
 *
 * @param incomplete sheets that miss an answer: told, in no figure
 */
public record Satisfaction(Optional<Ikm> ikm, int incomplete, Impressions impressions) {

    public static Satisfaction of(List<Sheet> sheets, Impressions impressions) {
        return new Satisfaction(Ikm.of(sheets), (int) sheets.stream().filter(s -> !s.complete()).count(), impressions);
    }
}
