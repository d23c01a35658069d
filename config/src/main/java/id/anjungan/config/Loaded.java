package id.anjungan.config;

import java.util.List;

/** A configuration that can be used, or everything that is wrong with it. */
public sealed interface Loaded<T> {

    record Valid<T>(T value) implements Loaded<T> {
    }

    /** @param all in the order of the file; never empty */
    record Problems<T>(List<Problem> all) implements Loaded<T> {
        public Problems {
            all = List.copyOf(all);
        }
    }
}
