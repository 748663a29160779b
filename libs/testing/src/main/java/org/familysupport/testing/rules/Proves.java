package org.familysupport.testing.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which promise a test proves: a row of {@code docs/requirements.csv}. From these marks {@code docs/requirements.md}
 * is made, where a promise without a test is seen to be open.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Proves.All.class)
public @interface Proves {
    /** The row, such as {@code "23"}. */
    String value();

    /** Several promises proved by one test. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Proves[] value();
    }
}
