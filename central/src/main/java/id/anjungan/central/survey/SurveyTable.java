package id.anjungan.central.survey;

import id.anjungan.central.store.Tx;
import id.anjungan.contract.survey.Sheet;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Answers by batch, as the terminals' rows tell them. */
public final class SurveyTable {

    private final Handle h;

    public SurveyTable(Tx tx) {
        this.h = tx.handle();
    }

    /** Where and when, as near as it is known. */
    record Batch(String name, String office, LocalDate day, String service) {
    }

    /** One batch of impressions. */
    public record Faces(String office, String service, Impressions impressions) {
    }

    /** One sheet. */
    public record Filled(String office, String service, Sheet sheet) {
    }

    /** A batch that is there already stays as it is. */
    void faces(Batch batch, Impressions i) {
        h.execute("insert into survey_faces (batch, office, day, service, level1, level2, level3, level4)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (batch) do nothing", batch.name(),
                batch.office(), batch.day().toString(), batch.service(), i.counts().get(0), i.counts().get(1),
                i.counts().get(2), i.counts().get(3));
    }

    /** As {@link #faces}. */
    void sheets(Batch batch, List<Sheet> sheets) {
        for (int place = 0; place < sheets.size(); place++) {
            h.execute("insert into survey_sheets (batch, place, office, day, service, answers)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (batch, place) do nothing", batch.name(), place,
                    batch.office(), batch.day().toString(), batch.service(), sheets.get(place).answers());
        }
    }

    /** Both days included. */
    public List<Faces> faces(LocalDate from, LocalDate to) {
        return h.createQuery("select * from survey_faces where day >= :f and day <= :t").bind("f", from.toString())
                .bind("t", to.toString()).map((r, c) -> new Faces(r.getString("office"), r.getString("service"),
                        new Impressions(List.of(r.getLong("level1"), r.getLong("level2"), r.getLong("level3"),
                                r.getLong("level4"))))).list();
    }

    /** Both days included. */
    public List<Filled> sheets(LocalDate from, LocalDate to) {
        return h.createQuery("select * from survey_sheets where day >= :f and day <= :t").bind("f", from.toString())
                .bind("t", to.toString()).map((r, c) -> new Filled(r.getString("office"), r.getString("service"),
                        new Sheet(r.getString("answers")))).list();
    }
}
