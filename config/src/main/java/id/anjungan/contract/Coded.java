package id.anjungan.contract;

/**
 * A name with a code that is stored and sent, and that operators read as words. What all share stands in the enums of
 * {@code contract.sync}; a feature brings its own in its folder, each code beginning with the feature's name.
 */
public interface Coded {

    String code();
}
