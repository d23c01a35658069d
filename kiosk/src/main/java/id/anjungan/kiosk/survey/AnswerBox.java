package id.anjungan.kiosk.survey;

import id.anjungan.calendar.Wib;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps answers apart from those who gave them. The journal tells by order and time whose visit a row belongs to, so an
 * answer does not go there when it is given: it waits in a file that knows neither, one pile for each service and kind,
 * sorted. A pile of enough goes to the journal as one row, with the day and nothing nearer; a smaller one waits, over
 * days where it must. It goes at the end of a visit that added nothing to it, so that its row stands beside nobody who
 * is in it, and not while all in it say the same: whoever took part would have said just that. A power cut loses none;
 * one between journal and file tells a pile twice, with the same {@code batch}, which the hub counts once. Session
 * thread only.
 */
public final class AnswerBox {

    /** So many times as many who agree are a finding, and no longer one person's word. */
    private static final int AGREED = 4;

    private final Journal journal;
    private final BoxFile file;
    private final int together;
    private final Random random;
    private final Map<String, Pile> faces;
    private final Map<String, Pile> sheets;
    /** Batches that may go, by their size when the last visit ended; {@code due}: one ended and added nothing. */
    private final Map<String, Integer> ripe = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private boolean changed;

    /**
     * @param together how many answers make a pile that may go
     * @param random   names the piles
     */
    public AnswerBox(Journal journal, BoxFile file, int together, Random random) {
        this.journal = journal;
        this.file = file;
        this.together = together;
        this.random = random;
        BoxFile.Content kept = file.read();
        this.faces = new TreeMap<>(kept.faces());
        this.sheets = new TreeMap<>(kept.sheets());
    }

    void face(String service, int level) {
        add(faces, service, Integer.toString(level));
    }

    void sheet(String service, Sheet sheet) {
        add(sheets, service, sheet.answers());
    }

    private void add(Map<String, Pile> piles, String service, String answer) {
        piles.merge(service, Pile.of(name(), answer), (pile, one) -> pile.with(answer));
        changed = true;
    }

    private String name() {
        return String.format("%016x", random.nextLong());
    }

    /**
     * Nobody stands here now. The file is written whether or not the visit answered: its time on the disk tells that a
     * visit ended, not whose answer came.
     */
    void visitEnded() {
        Map<String, Integer> now = new HashMap<>();
        Stream.of(faces, sheets).flatMap(piles -> piles.values().stream()).filter(this::mayGo)
                .forEach(pile -> now.put(pile.batch(), pile.answers().size()));
        now.forEach((batch, size) -> {
            if (size.equals(ripe.get(batch))) {
                due.add(batch);
            }
        });
        ripe.clear();
        ripe.putAll(now);
        changed = true;
    }

    private boolean mayGo(Pile pile) {
        int size = pile.answers().size();
        boolean differ = pile.answers().stream().distinct().count() > 1;
        return size >= together && (differ || size >= AGREED * together);
    }

    /**
     * What is new is on the disk when it returns; piles that are due are in the journal.
     *
     * @throws Journal.JournalFault when the journal refuses; the piles stay
     */
    void store(Instant now) {
        if (changed) {
            file.write(new BoxFile.Content(faces, sheets));
            changed = false;
        }
        boolean went = go(faces, RowKind.SURVEY_FACES, now);
        went |= go(sheets, RowKind.SURVEY_SHEETS, now);
        if (went) {
            file.write(new BoxFile.Content(faces, sheets));
        }
    }

    private boolean go(Map<String, Pile> piles, RowKind kind, Instant now) {
        List<String> going = piles.keySet().stream().filter(s -> due.contains(piles.get(s).batch())).toList();
        for (String service : going) {
            journal.append(List.of(Journal.Entry.of(kind, fields(kind, service, piles.get(service), now))));
            due.remove(piles.remove(service).batch());
        }
        return !going.isEmpty();
    }

    private static Map<String, Object> fields(RowKind kind, String service, Pile pile, Instant now) {
        Map<String, Object> fields = new TreeMap<>(Map.of("batch", pile.batch(), "service", service, "day",
                Wib.day(now).toString()));
        if (kind == RowKind.SURVEY_FACES) {
            fields.put("counts", List.of(count(pile, "1"), count(pile, "2"), count(pile, "3"), count(pile, "4")));
        } else {
            fields.put("sheets", pile.answers());
        }
        return fields;
    }

    private static long count(Pile pile, String level) {
        return pile.answers().stream().filter(level::equals).count();
    }
}
