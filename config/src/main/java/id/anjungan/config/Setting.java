package id.anjungan.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one setting accepts, beside its type. A setting without {@link #byDefault} must be written. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Setting {

    String REQUIRED = "\0";

    /** Value as it would be written in the file; {@code {}} for a section whose settings all have defaults. */
    String byDefault() default REQUIRED;

    /** Smallest number; for durations in seconds, for lists their length. */
    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /** Regular expression for the whole text. */
    String shape() default "";

    /** What is wanted, in words, where the type alone does not say it: Indonesian, English. */
    String[] wanted() default {};

    /** The file or directory must be there. */
    boolean exists() default false;

    /**
     * For a map of sections that stand beside the other settings: what ends their names. The map's keys are the names
     * without it; which names there may be, {@link Binder} is told.
     */
    String each() default "";
}
