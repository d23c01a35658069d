package id.anjungan.kiosk.technician;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the doctor found, as one page: each finding in both languages, and what to do next at its end. */
final class DoctorPage {

    private static final int NAME_WIDTH = 14;

    private final boolean english;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> remedies = new LinkedHashSet<>();

    DoctorPage(boolean english) {
        this.english = english;
    }

    void fine(String name, String nameEnglish, String words, String wordsEnglish) {
        finding("ok", name, nameEnglish, words, wordsEnglish);
    }

    /** Worth knowing, nothing to mend. */
    void note(String name, String nameEnglish, String words, String wordsEnglish) {
        finding("..", name, nameEnglish, words, wordsEnglish);
    }

    void bad(String name, String nameEnglish, String words, String wordsEnglish, String remedy,
            String remedyEnglish) {
        finding("!!", name, nameEnglish, words, wordsEnglish);
        remedies.add(english ? remedyEnglish : remedy);
    }

    private void finding(String mark, String name, String nameEnglish, String words, String wordsEnglish) {
        String title = english ? nameEnglish : name;
        findings.add(mark + "  " + title + " ".repeat(Math.max(1, NAME_WIDTH - title.length()))
                + (english ? wordsEnglish : words));
    }

    boolean healthy() {
        return remedies.isEmpty();
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(findings);
        all.add("");
        if (remedies.isEmpty()) {
            all.add(english ? "Nothing to do." : "Tidak ada yang perlu dilakukan.");
        } else {
            all.add(english ? "What to do next:" : "Yang perlu dilakukan:");
            int n = 0;
            for (String remedy : remedies) {
                all.add("  " + ++n + ". " + remedy);
            }
        }
        return all;
    }
}
