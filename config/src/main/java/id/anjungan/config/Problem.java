package id.anjungan.config;

import java.nio.file.Path;

/**
 * One fault in a file that people edit.
 *
 * @param line   counts from 1; 0 when the fault is the file's own (missing, unreadable)
 * @param path   of the setting, e.g. {@code devices[1].driver}; empty for the whole file
 * @param found  what stands there; never the value of a secret
 * @param remedy what to do, as an imperative
 */
public record Problem(Path file, int line, String path, Words found, Words wanted, Words remedy) {

    /** Found where there is no file at all. */
    static final Words NOTHING = Words.same("");

    /** One sentence for a technician. @param language {@code id} or {@code en} */
    public String sentence(String language) {
        boolean english = "en".equals(language);
        if (found.equals(NOTHING)) {
            return file + (english ? " does not exist. " : " tidak ada. ") + remedy.in(language) + '.';
        }
        StringBuilder s = new StringBuilder(file.toString());
        if (line > 0) {
            s.append(english ? " line " : " baris ").append(line);
        }
        if (!path.isEmpty()) {
            s.append(", ").append(path);
        }
        return s.append(english ? ": found " : ": tertulis ").append(found.in(language))
                .append(english ? ", wanted " : ", seharusnya ").append(wanted.in(language))
                .append(". ").append(remedy.in(language)).append('.').toString();
    }
}
