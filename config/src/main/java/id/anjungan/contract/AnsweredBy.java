package id.anjungan.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an ask: every body that may answer it. Silence comes on top. Tests walk each of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredBy {

    Class<? extends Body>[] value();
}
