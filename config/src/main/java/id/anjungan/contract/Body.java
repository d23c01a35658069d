package id.anjungan.contract;

/**
 * What an {@link Envelope} carries. Open, because a sealed type's members must share its package (no named modules
 * here): each feature has its own sealed family under it, and lists it by name in its {@link Messages}.
 */
public interface Body {

    /** True for bodies that carry something of a person: never journaled, quarantined or logged. */
    default boolean sensitive() {
        return false;
    }
}
