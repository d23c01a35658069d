package id.anjungan.central.survey;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.survey.Sheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds rows of answers into their tables, in the transaction that stores them. A row that is not what it should be is
 * stored like every other and counts in nothing: half a batch would be told as a whole one.
 */
public final class SurveyRows {

    private static final int LEVELS = Sheet.BEST;
    private static final int MOST = 1000;

    private SurveyRows() {
    }

    /** @param fields the row's JSON */
    public static void apply(Tx tx, String office, String kind, JsonNode fields) {
        switch (kind) {
            case "survey.faces" -> batch(office, fields).ifPresent(batch -> impressions(fields.path("counts"))
                    .ifPresent(i -> new SurveyTable(tx).faces(batch, i)));
            case "survey.sheets" -> batch(office, fields).ifPresent(batch -> sheets(fields.path("sheets"))
                    .ifPresent(s -> new SurveyTable(tx).sheets(batch, s)));
            default -> {
                // Other rows are other rooms'.
            }
        }
    }

    private static Optional<SurveyTable.Batch> batch(String office, JsonNode f) {
        String name = f.path("batch").asText();
        String service = f.path("service").asText();
        if (!name.matches("[0-9a-f]{1,32}") || !service.matches("[a-z][a-z0-9-]{0,31}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SurveyTable.Batch(name, office, LocalDate.parse(f.path("day").asText()), service));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Impressions> impressions(JsonNode counts) {
        List<Long> all = new ArrayList<>();
        for (JsonNode n : counts) {
            if (!n.canConvertToInt() || n.asLong() < 0 || n.asLong() > MOST) {
                return Optional.empty();
            }
            all.add(n.asLong());
        }
        return all.size() == LEVELS ? Optional.of(new Impressions(all)) : Optional.empty();
    }

    private static Optional<List<Sheet>> sheets(JsonNode answers) {
        List<Sheet> all = new ArrayList<>();
        for (JsonNode one : answers) {
            Optional<Sheet> sheet = Sheet.read(one.asText());
            if (sheet.isEmpty() || all.size() == MOST) {
                return Optional.empty();
            }
            all.add(sheet.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
